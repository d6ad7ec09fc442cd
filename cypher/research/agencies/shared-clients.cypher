// Pairs of agencies whose professionals support the same clients at a wave.
// @question Which agencies have to work together?
// @param wave Integer = 1  the wave's index, from 0
// @returns one, other, clients
MATCH (c:Client)-[:HAS_WAVE]->(w:Wave {index: $wave})
MATCH (p:Professional)-[:SUPPORTS {wave: $wave}]->(c)
MATCH (p)-[job:WORKS_FOR]->(agency:Agency)
WHERE job.from <= w.date AND w.date < job.until
WITH DISTINCT c, agency.id AS agency
ORDER BY agency
WITH c, collect(agency) AS agencies
UNWIND agencies AS one
UNWIND agencies AS other
WITH c, one, other
WHERE one < other
RETURN one, other, count(c) AS clients
ORDER BY one, other;
