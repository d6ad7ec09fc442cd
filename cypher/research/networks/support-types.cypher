// What kind of help is given at a wave, counted over ties; a tie of which nobody told the kind is not in it.
// @question Which help do networks give?
// @param wave Integer = 1  the wave's index, from 0
// @returns supportType, ties, clients
MATCH (:Supporter)-[r:SUPPORTS {wave: $wave}]->(c:Client)
UNWIND r.supportTypes AS supportType
RETURN supportType, count(*) AS ties, count(DISTINCT c) AS clients
ORDER BY supportType;
