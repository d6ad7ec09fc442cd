// Needs whose status informants state differently at a wave, with what each of them states in the latest report that rates the need.
// @question On which needs do informants disagree?
// @param wave Integer = 1  the wave's index, from 0
// @returns client, need, ratings
MATCH (c:Client)-[:HAS_NEED {wave: $wave, conflict: true}]->(n:Need)
MATCH (c)-[:HAS_WAVE]->(:Wave {index: $wave})<-[:AT]-(report:Report)-[rates:RATES]->(n)
WHERE report.supersededAt IS NULL
OPTIONAL MATCH (:Supporter {id: report.informant})-[:ALIAS_OF]->(kept:Supporter)
WITH c, n, report, rates, coalesce(kept.id, report.informant, '') AS informant
ORDER BY report.date, report.recordedAt, report.id
WITH c, n, report.source AS source, informant, collect(rates.status) AS statuses
WITH c, n, source + ':' + last(statuses) AS rating, last(statuses) AS status
WHERE status <> 'UNKNOWN'
WITH c, n, rating
ORDER BY rating
RETURN c.id AS client, n.id AS need, collect(rating) AS ratings
ORDER BY client, need;
