// How many supporters are told to coordinate the others, per client at a wave.
// @question Is there somebody who leads?
// @param wave Integer = 1  the wave's index, from 0
// @returns client, supporters, coordinators
MATCH (:Supporter)-[r:SUPPORTS {wave: $wave}]->(c:Client)
RETURN c.id AS client, count(*) AS supporters, count(CASE WHEN r.coordinator THEN 1 END) AS coordinators
ORDER BY client;
