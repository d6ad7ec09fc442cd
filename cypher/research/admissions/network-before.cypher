// How many supported a client at the last wave on or before an admission.
// @question How large was the network before an admission?
// @returns client, admitted, wave, supporters
MATCH (c:Client)-[:EXPERIENCED]->(admission:Event {kind: 'ADMISSION'})
MATCH (c)-[:HAS_WAVE]->(w:Wave)
WHERE w.date <= admission.date
WITH c, admission, max(w.index) AS wave
RETURN c.id AS client, admission.date AS admitted, wave,
  COUNT { (:Supporter)-[:SUPPORTS {wave: wave}]->(c) } AS supporters
ORDER BY client, admitted;
