// Waves of which nobody reported anything.
// @question Where do we know nothing?
// @param knownAt Instant = 9999-12-31T00:00:00Z  as it was known then; the default is now
// @returns client, wave, date, status
MATCH (c:Client)-[:HAS_WAVE]->(w:Wave)
WHERE NOT EXISTS {
  (w)<-[:AT]-(report:Report)
  WHERE report.recordedAt <= $knownAt AND (report.supersededAt IS NULL OR report.supersededAt > $knownAt)
}
RETURN c.id AS client, w.index AS wave, w.date AS date, w.status AS status
ORDER BY client, wave;
