// Ties that one voice reports and another denies, or does not name though it would have.
// @question On whom do informants disagree?
// @param wave Integer = 1  the wave's index, from 0
// @returns client, supporter, reportedBy, deniedBy
MATCH (s:Supporter)-[r:SUPPORTS {wave: $wave}]->(c:Client)
WHERE size(r.deniedBy) > 0
RETURN c.id AS client, s.id AS supporter, r.reportedBy AS reportedBy, r.deniedBy AS deniedBy
ORDER BY client, supporter;
