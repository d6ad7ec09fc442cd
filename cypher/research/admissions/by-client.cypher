// Admissions of each client who had any, and how many have no discharge.
// @question Who was admitted, and how often?
// @returns client, admissions, open
MATCH (c:Client)-[:EXPERIENCED]->(admission:Event {kind: 'ADMISSION'})
OPTIONAL MATCH (c)-[:EXPERIENCED]->(discharge:Event {kind: 'DISCHARGE'})
WHERE discharge.date >= admission.date
WITH c, admission, min(discharge.date) AS discharged
RETURN c.id AS client, count(admission) AS admissions, count(CASE WHEN discharged IS NULL THEN 1 END) AS open
ORDER BY client;
