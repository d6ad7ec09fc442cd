// How many carers, professionals and agencies support each client at a wave.
// @question How large are the networks, and who is in them?
// @param wave Integer = 1  the wave's index, from 0
// @returns client, informal, professional, agencies
MATCH (s:Supporter)-[:SUPPORTS {wave: $wave}]->(c:Client)
RETURN c.id AS client, count(CASE WHEN s:InformalCarer THEN 1 END) AS informal,
  count(CASE WHEN s:Professional THEN 1 END) AS professional, count(CASE WHEN s:Agency THEN 1 END) AS agencies
ORDER BY client;
