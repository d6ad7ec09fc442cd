// Needs whose status informants state differently at a wave, with what each of them states.
// @question On which needs do informants disagree?
// @param wave Integer = 1  the wave's index, from 0
// @returns client, need, ratings
MATCH (c:Client)-[:HAS_NEED {wave: $wave, conflict: true}]->(n:Need)<-[rates:RATES]-(report:Report)-[:AT]->(:Wave {index: $wave})
WHERE report.supersededAt IS NULL
WITH c, n, report.source + ':' + rates.status AS rating
ORDER BY rating
RETURN c.id AS client, n.id AS need, collect(rating) AS ratings
ORDER BY client, need;
