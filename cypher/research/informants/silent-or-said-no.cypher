// Disputed ties at a wave: how many reports say no outright, and how many voices deny, most of which merely did not name the supporter.
// @question Is a disagreement a denial, or silence?
// @param wave Integer = 1  the wave's index, from 0
// @returns client, supporter, saidNo, deniedBy
MATCH (s:Supporter)-[r:SUPPORTS {wave: $wave}]->(c:Client)
WHERE size(r.deniedBy) > 0
WITH c, s, r, COUNT {
  MATCH (c)-[:HAS_WAVE]->(:Wave {index: $wave})<-[:AT]-(report:Report)
  WHERE report.supersededAt IS NULL
    AND EXISTS { (report)-[:STATES {present: false}]->(:SupportsTie)-[:FROM]->()-[:ALIAS_OF*0..2]-(s) }
    AND NOT EXISTS {
      (report)-[says:STATES {present: true}]->(:SupportsTie)-[:FROM]->()-[:ALIAS_OF*0..2]-(s)
      WHERE says.evidence <> 'RETROSPECTIVE'
    }
} AS saidNo
RETURN c.id AS client, s.id AS supporter, saidNo, size(r.deniedBy) AS deniedBy
ORDER BY client, supporter;
