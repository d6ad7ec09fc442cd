// Ties that somebody told in retrospect only at a wave; they are not in the network there.
// @question Whom did people remember later?
// @returns client, supporter, source, cells
MATCH (t:SupportsTie)-[:OF]->(c:Client)
MATCH (t)-[:FROM]->(s:Supporter)
WHERE t.testimony IS NOT NULL
WITH c, s, t,
  [word IN split(t.testimony, ' ') WHERE word STARTS WITH '†' | toInteger(substring(word, 1))][0] AS goneFrom,
  [voice IN split(t.testimony, ' | ') | split(voice, ' ')] AS voices

UNWIND [voice IN voices WHERE voice[1] CONTAINS 'r' OR voice[1] CONTAINS 'b'] AS voice
RETURN c.id AS client, s.id AS supporter, voice[0] AS source, voice[1] AS cells
ORDER BY client, supporter, source;
