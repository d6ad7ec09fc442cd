// Needs that are rated unmet and with which nobody helps, where that is known.
// @question Where is help missing?
// @param wave Integer = 2  the wave's index, from 0
// @returns client, need, domain
MATCH (c:Client)-[:HAS_NEED {wave: $wave, status: 'UNMET', coverage: 'UNCOVERED'}]->(n:Need)
RETURN c.id AS client, n.id AS need, n.domain AS domain
ORDER BY client, need;
