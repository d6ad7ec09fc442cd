// People who support a client at some wave and were never asked about that client themselves, under any record of theirs.
// @question Whose own view is missing?
// @returns client, supporter
MATCH (s:Supporter)-[:SUPPORTS]->(c:Client)
WHERE NOT s:Agency
  AND NOT EXISTS { (s)-[:ALIAS_OF*0..2]-(record)<-[:GIVEN_BY]-(:Report)-[:AT]->(:Wave)<-[:HAS_WAVE]-(c) }
RETURN DISTINCT c.id AS client, s.id AS supporter
ORDER BY client, supporter;
