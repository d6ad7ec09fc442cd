// How long each admission lasted that has a discharge after it.
// @question How long do admissions last?
// @returns client, admitted, discharged, days
MATCH (c:Client)-[:EXPERIENCED]->(admission:Event {kind: 'ADMISSION'})
MATCH (c)-[:EXPERIENCED]->(discharge:Event {kind: 'DISCHARGE'})
WHERE discharge.date >= admission.date
WITH c, admission, min(discharge.date) AS discharged
RETURN c.id AS client, admission.date AS admitted, discharged, duration.inDays(admission.date, discharged).days AS days
ORDER BY client, admitted;
