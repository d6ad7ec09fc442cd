// Who helps with needs of each domain at a wave: carers, professionals or agencies.
// @question Whose work is which domain?
// @param wave Integer = 1  the wave's index, from 0
// @returns domain, kind, ties
MATCH (s:Supporter)-[:ADDRESSES {wave: $wave}]->(n:Need)-[:OF]->(:Client)
RETURN n.domain AS domain, [label IN labels(s) WHERE label <> 'Supporter'][0] AS kind, count(*) AS ties
ORDER BY domain, kind;
