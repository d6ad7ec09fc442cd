// Pairs of professionals of one client who work for different agencies, whether they are in contact, and whether that was asked.
// @question Do professionals talk across agencies?
// @param wave Integer = 1  the wave's index, from 0
// @returns client, one, other, inContact, asked
MATCH (c:Client)-[:HAS_WAVE]->(w:Wave {index: $wave})
MATCH (p:Professional)-[:SUPPORTS {wave: $wave}]->(c)
MATCH (p)-[job:WORKS_FOR]->(agency:Agency)
WHERE job.from <= w.date AND w.date < job.until
WITH c, p, collect(DISTINCT agency.id) AS ones
MATCH (other:Professional)-[:SUPPORTS {wave: $wave}]->(c)
MATCH (other)-[job:WORKS_FOR]->(agency:Agency)
MATCH (c)-[:HAS_WAVE]->(w:Wave {index: $wave})
WHERE p.id < other.id AND job.from <= w.date AND w.date < job.until
WITH c, p, other, ones, collect(DISTINCT agency.id) AS others
WHERE none(agency IN ones WHERE agency IN others)
RETURN c.id AS client, p.id AS one, other.id AS other,
  EXISTS { (p)-[:IN_CONTACT_WITH {client: c.id, wave: $wave}]-(other) } AS inContact, EXISTS {
  (c)-[:HAS_WAVE]->(:Wave {index: $wave})<-[:AT]-(report:Report)
  WHERE report.supersededAt IS NULL AND report.covers CONTAINS 'IN_CONTACT_WITH:ALL'
} AS asked
ORDER BY client, one, other;
