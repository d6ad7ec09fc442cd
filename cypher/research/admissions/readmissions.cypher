// Admissions that followed a discharge within some days.
// @question Who comes back, and how soon?
// @param days Integer = 365  how long after the discharge
// @returns client, discharged, readmitted, daysBetween
MATCH (c:Client)-[:EXPERIENCED]->(discharge:Event {kind: 'DISCHARGE'})
MATCH (c)-[:EXPERIENCED]->(again:Event {kind: 'ADMISSION'})
WHERE again.date >= discharge.date
WITH c, discharge.date AS discharged, min(again.date) AS readmitted
WITH c, discharged, readmitted, duration.inDays(discharged, readmitted).days AS daysBetween
WHERE daysBetween <= $days
RETURN c.id AS client, discharged, readmitted, daysBetween
ORDER BY client, discharged;
