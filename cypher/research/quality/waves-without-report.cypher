// Waves of which nobody reported anything.
// @question Where do we know nothing?
// @returns client, wave, date, status
MATCH (c:Client)-[:HAS_WAVE]->(w:Wave)
WHERE NOT EXISTS { (w)<-[:AT]-(report:Report) WHERE report.supersededAt IS NULL }
RETURN c.id AS client, w.index AS wave, w.date AS date, w.status AS status
ORDER BY client, wave;
