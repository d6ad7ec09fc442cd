// How many agencies are around each client at a wave through their professionals.
// @question How fragmented is the help?
// @param wave Integer = 1  the wave's index, from 0
// @returns client, agencies, professionals
MATCH (c:Client)-[:HAS_WAVE]->(w:Wave {index: $wave})
MATCH (p:Professional)-[:SUPPORTS {wave: $wave}]->(c)
MATCH (p)-[job:WORKS_FOR]->(agency:Agency)
WHERE job.from <= w.date AND w.date < job.until
RETURN c.id AS client, count(DISTINCT agency) AS agencies, count(DISTINCT p) AS professionals
ORDER BY client;
