// Scores of a need by the same informant at two waves; the latest report of each counts.
// @question Did it get better (a higher score), as the same informant tells?
// @param from Integer = 0  the earlier wave's index
// @param to Integer = 1  the later wave's index
// @param knownAt Instant = 9999-12-31T00:00:00Z  as it was known then; the default is now
// @returns client, need, source, before, after
MATCH (c:Client)-[:HAS_WAVE]->(w:Wave)<-[:AT]-(report:Report)-[rates:RATES]->(n:Need)
WHERE report.recordedAt <= $knownAt AND (report.supersededAt IS NULL OR report.supersededAt > $knownAt)
  AND w.index IN [$from, $to] AND rates.score IS NOT NULL
WITH c, n, report, w, rates
ORDER BY report.date, report.recordedAt, report.id
WITH c, n, report.source AS source, coalesce(report.informant, '') AS informant,
  collect(CASE w.index WHEN $from THEN rates.score END) AS earlier,
  collect(CASE w.index WHEN $to THEN rates.score END) AS later
WHERE size(earlier) > 0 AND size(later) > 0
RETURN c.id AS client, n.id AS need, source, earlier[size(earlier) - 1] AS before, later[size(later) - 1] AS after
ORDER BY client, need, source;
