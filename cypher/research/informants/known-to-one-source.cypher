// Ties at a wave that a single kind of informant reports.
// @question What would be missed if one kind of informant were not asked?
// @param wave Integer = 1  the wave's index, from 0
// @returns source, ties
MATCH (:Supporter)-[r:SUPPORTS {wave: $wave}]->(:Client)
WHERE all(source IN r.reportedBy WHERE source = r.reportedBy[0])
RETURN r.reportedBy[0] AS source, count(*) AS ties
ORDER BY source;
