// The density of contacts among supporters at a wave, only for clients where somebody was asked for all contacts.
// @question How closely do supporters know each other?
// @param wave Integer = 0  the wave's index, from 0
// @returns client, supporters, contacts, density
MATCH (c:Client)
WHERE EXISTS {
  (c)-[:HAS_WAVE]->(:Wave {index: $wave})<-[:AT]-(report:Report)
  WHERE report.supersededAt IS NULL AND report.covers CONTAINS 'IN_CONTACT_WITH:ALL'
}
MATCH (s:Supporter)-[:SUPPORTS {wave: $wave}]->(c)
WITH c, collect(s) AS supporters
WITH c, supporters, COUNT {
  (a:Supporter)-[:IN_CONTACT_WITH {client: c.id, wave: $wave}]->(b:Supporter)
  WHERE a IN supporters AND b IN supporters
} AS contacts
RETURN c.id AS client, size(supporters) AS supporters, contacts,
  CASE WHEN size(supporters) < 2 THEN null
    ELSE 2.0 * contacts / (size(supporters) * (size(supporters) - 1)) END AS density
ORDER BY client;
