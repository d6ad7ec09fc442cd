// How many days after day 0 a client has the first plan.
// @question How long does a plan take?
// @returns client, day0, plannedOn, days
MATCH (c:Client)
OPTIONAL MATCH (c)-[:EXPERIENCED]->(intake:Event {kind: 'INTAKE'})
WITH c, min(intake.date) AS intake
OPTIONAL MATCH (c)-[:HAS_WAVE]->(w:Wave)
WITH c, intake, min(w.date) AS firstWave
WITH c, coalesce(c.enrolledOn, intake, firstWave) AS day0
OPTIONAL MATCH (c)-[:EXPERIENCED]->(plan:Event {kind: 'PLAN'})
WITH c, day0, min(plan.date) AS plannedOn
RETURN c.id AS client, day0, plannedOn, duration.inDays(day0, plannedOn).days AS days
ORDER BY client;
