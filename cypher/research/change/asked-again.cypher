// Of the ties present at a wave, how many somebody could speak of at the later one, and how many were still there.
// @question Do informal and professional ties last, as far as was asked?
// @param from Integer = 0  the earlier wave's index
// @param to Integer = 1  the later wave's index
// @returns kind, present, askedAgain, stillThere
MATCH (t:SupportsTie)-[:OF]->(c:Client)
MATCH (t)-[:FROM]->(s:Supporter)
WHERE t.testimony IS NOT NULL
WITH c, s, t,
  [word IN split(t.testimony, ' ') WHERE word STARTS WITH '†' | toInteger(substring(word, 1))][0] AS goneFrom,
  [voice IN split(t.testimony, ' | ') | split(voice, ' ')] AS voices

WHERE any(voice IN voices WHERE substring(voice[1], $from, 1) = '+') AND (goneFrom IS NULL OR goneFrom > $to)
  AND EXISTS { (c)-[:HAS_WAVE]->(:Wave {index: $to}) }
RETURN [label IN labels(s) WHERE label <> 'Supporter'][0] AS kind, count(*) AS present,
  count(CASE WHEN any(voice IN voices WHERE substring(voice[1], $to, 1) IN ['+', '-', 'b']) THEN 1 END) AS askedAgain,
  count(CASE WHEN any(voice IN voices WHERE substring(voice[1], $to, 1) = '+') THEN 1 END) AS stillThere
ORDER BY kind;
