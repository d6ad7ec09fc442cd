// When each need got a plan: one that names it, else the first after it was identified.
// @question Which needs have no plan?
// @returns client, need, identifiedOn, plannedOn
MATCH (n:Need)-[:OF]->(c:Client)
OPTIONAL MATCH (c)-[:EXPERIENCED]->(named:Event {need: n.id})
WHERE named.kind IN ['PLAN', 'PLAN_REVISION']
WITH c, n, min(named.date) AS named
OPTIONAL MATCH (c)-[:EXPERIENCED]->(later:Event)
WHERE later.kind IN ['PLAN', 'PLAN_REVISION'] AND later.date >= n.firstIdentifiedOn
WITH c, n, named, min(later.date) AS later
RETURN c.id AS client, n.id AS need, n.firstIdentifiedOn AS identifiedOn, coalesce(named, later) AS plannedOn
ORDER BY client, need;
