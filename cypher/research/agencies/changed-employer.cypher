// Professionals who went from one agency to another on the same day.
// @question Who changed the employer, and may have kept the clients?
// @returns professional, departed, joined, day
MATCH (p:Professional)-[before:WORKS_FOR]->(old:Agency)
MATCH (p)-[after:WORKS_FOR]->(new:Agency)
WHERE before.until = after.from AND old <> new
RETURN p.id AS professional, old.id AS departed, new.id AS joined, after.from AS day
ORDER BY professional, day;
