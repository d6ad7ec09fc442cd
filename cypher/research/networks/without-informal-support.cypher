// Clients with no informal carer at a wave at which somebody was asked for all supporters.
// @question Who has professionals only?
// @param wave Integer = 1  the wave's index, from 0
// @returns client, supporters
MATCH (c:Client)
WHERE EXISTS {
  (c)-[:HAS_WAVE]->(:Wave {index: $wave})<-[:AT]-(report:Report)
  WHERE report.supersededAt IS NULL AND report.covers CONTAINS 'SUPPORTS:ALL'
} AND NOT EXISTS { (:InformalCarer)-[:SUPPORTS {wave: $wave}]->(c) }
RETURN c.id AS client, COUNT { (:Supporter)-[:SUPPORTS {wave: $wave}]->(c) } AS supporters
ORDER BY client;
