// How many reports there are of each source at each wave, and about how many clients.
// @question Who was asked, and when?
// @param knownAt Instant = 9999-12-31T00:00:00Z  as it was known then; the default is now
// @returns wave, source, reports, clients
MATCH (c:Client)-[:HAS_WAVE]->(w:Wave)<-[:AT]-(report:Report)
WHERE report.recordedAt <= $knownAt AND (report.supersededAt IS NULL OR report.supersededAt > $knownAt)
RETURN w.index AS wave, report.source AS source, count(report) AS reports, count(DISTINCT c) AS clients
ORDER BY wave, source;
