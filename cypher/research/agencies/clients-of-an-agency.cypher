// Clients and professionals of each agency at a wave, by who employed them on that day.
// @question Which agencies carry how much?
// @param wave Integer = 1  the wave's index, from 0
// @returns agency, clients, professionals
MATCH (c:Client)-[:HAS_WAVE]->(w:Wave {index: $wave})
MATCH (p:Professional)-[:SUPPORTS {wave: $wave}]->(c)
MATCH (p)-[job:WORKS_FOR]->(agency:Agency)
WHERE job.from <= w.date AND w.date < job.until
RETURN agency.id AS agency, count(DISTINCT c) AS clients, count(DISTINCT p) AS professionals
ORDER BY agency;
