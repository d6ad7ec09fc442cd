// How many reports there are of each source at each wave, and about how many clients.
// @question Who was asked, and when?
// @returns wave, source, reports, clients
MATCH (c:Client)-[:HAS_WAVE]->(w:Wave)<-[:AT]-(report:Report)
WHERE report.supersededAt IS NULL
RETURN w.index AS wave, report.source AS source, count(report) AS reports, count(DISTINCT c) AS clients
ORDER BY wave, source;
