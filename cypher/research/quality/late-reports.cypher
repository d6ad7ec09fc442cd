// Reports that were given some days after the day of their wave.
// @question Which reports are far from their wave?
// @param days Integer = 7  more than so many days
// @returns client, wave, source, late
MATCH (c:Client)-[:HAS_WAVE]->(w:Wave)<-[:AT]-(report:Report)
WITH c, w, report, duration.inDays(w.date, report.date).days AS late
WHERE late > $days
RETURN c.id AS client, w.index AS wave, report.source AS source, late
ORDER BY client, wave, source;
