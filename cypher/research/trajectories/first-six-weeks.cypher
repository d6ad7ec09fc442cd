// What happened to clients within the first weeks after day 0.
// @question What is done in the first six weeks?
// @param days Integer = 42  how long after day 0
// @returns kind, events, clients
MATCH (c:Client)
OPTIONAL MATCH (c)-[:EXPERIENCED]->(intake:Event {kind: 'INTAKE'})
WITH c, min(intake.date) AS intake
OPTIONAL MATCH (c)-[:HAS_WAVE]->(w:Wave)
WITH c, intake, min(w.date) AS firstWave
WITH c, coalesce(c.enrolledOn, intake, firstWave) AS day0
MATCH (c)-[:EXPERIENCED]->(event:Event)
WHERE day0 <= event.date AND event.date < day0 + duration({days: $days})
RETURN event.kind AS kind, count(event) AS events, count(DISTINCT c) AS clients
ORDER BY kind;
