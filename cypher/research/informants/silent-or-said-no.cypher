// Disputed ties at a wave: how many reports say no outright, and how many voices merely did not name the supporter.
// @question Is a disagreement a denial, or silence?
// @param wave Integer = 1  the wave's index, from 0
// @returns client, supporter, saidNo, deniedBy
MATCH (s:Supporter)-[r:SUPPORTS {wave: $wave}]->(c:Client)
WHERE size(r.deniedBy) > 0
WITH c, s, r, COUNT {
  (c)-[:HAS_WAVE]->(:Wave {index: $wave})<-[:AT]-(report:Report)-[:STATES {present: false}]->(:Tie {id: r.tie})
  WHERE report.supersededAt IS NULL
} AS saidNo
RETURN c.id AS client, s.id AS supporter, saidNo, size(r.deniedBy) AS deniedBy
ORDER BY client, supporter;
