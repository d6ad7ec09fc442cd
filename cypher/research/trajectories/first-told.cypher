// At which wave somebody first says that a supporter is there; it says nothing of when the support began.
// @question When do we first hear of a supporter?
// @returns firstTold, ties
MATCH (s:Supporter)-[r:SUPPORTS]->(c:Client)
WITH c, s, min(r.wave) AS firstTold
RETURN firstTold, count(*) AS ties
ORDER BY firstTold;
