// How ties run over the first three waves: P present, A absent, ? nobody could say, x somebody is dead.
// @question Which courses do ties take?
// @returns pattern, ties
MATCH (t:SupportsTie)-[:OF]->(c:Client)
MATCH (t)-[:FROM]->(s:Supporter)
WHERE t.testimony IS NOT NULL
WITH c, s, t,
  [word IN split(t.testimony, ' ') WHERE word STARTS WITH '†' | toInteger(substring(word, 1))][0] AS goneFrom,
  [voice IN split(t.testimony, ' | ') | split(voice, ' ')] AS voices

UNWIND [0, 1, 2] AS wave
WITH c, s, wave, CASE
  WHEN goneFrom <= wave THEN 'x'
  WHEN any(voice IN voices WHERE substring(voice[1], wave, 1) = '+') THEN 'P'
  WHEN any(voice IN voices WHERE substring(voice[1], wave, 1) IN ['-', 'b']) THEN 'A'
  ELSE '?'
END AS state
ORDER BY wave
WITH c, s, collect(state) AS states
RETURN states[0] + states[1] + states[2] AS pattern, count(*) AS ties
ORDER BY pattern;
