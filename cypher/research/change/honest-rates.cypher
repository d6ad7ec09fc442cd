// Jaccard similarity of each client between two waves with its bounds, and the share of ties that could be judged at both.
// @question How similar are two waves at least, and at most?
// @param from Integer = 1  the earlier wave's index
// @param to Integer = 2  the later wave's index
// @returns client, ties, judged, lowest, jaccard, highest
MATCH (s:Supporter)<-[:FROM]-(t:SupportsTie)-[:OF]->(c:Client)
WHERE t.testimony IS NOT NULL AND $from < $to
  AND EXISTS { (c)-[:HAS_WAVE]->(:Wave {index: $from}) } AND EXISTS { (c)-[:HAS_WAVE]->(:Wave {index: $to}) }
WITH c, s, split(t.testimony, ' ') AS words,
  [voice IN split(t.testimony, ' | ') | split(voice, ' ')[1]] AS cells
WITH c, s,
  [cell IN cells | {before: substring(cell, $from, 1), after: substring(cell, $to, 1)}] AS voices,
  [word IN words WHERE word STARTS WITH '†' | toInteger(substring(word, 1))][0] AS goneFrom,
  [word IN words WHERE word STARTS WITH '<' OR word STARTS WITH '>' | {
    isStart: word STARTS WITH '>', isDeath: word ENDS WITH '†',
    toldAt: toInteger(split(substring(word, 1), ':')[0]),
    fallsAt: toInteger(split(split(substring(word, 1), ':')[1], '†')[0])}] AS allDates
WITH c, s, voices, goneFrom,
  [told IN allDates WHERE $from < told.toldAt AND told.toldAt <= $to AND $from < told.fallsAt AND told.fallsAt <= $to]
    AS dates,
  any(voice IN voices WHERE voice.before = '+') AS before,
  any(voice IN voices WHERE voice.after = '+') AS after
WITH c, s, CASE
  WHEN goneFrom <= $from THEN null
  WHEN goneFrom <= $to THEN CASE WHEN before THEN 'EXITED' END
  WHEN before AND after THEN 'PERSISTED'
  WHEN after AND any(told IN dates WHERE told.isStart) THEN 'ADDED'
  WHEN after AND any(voice IN voices WHERE voice.before IN ['-', 'b'] AND voice.after = '+') THEN 'ADDED'
  WHEN after THEN 'FIRST_OBSERVED'
  WHEN before AND any(told IN dates WHERE NOT told.isStart AND told.isDeath) THEN 'EXITED'
  WHEN before AND any(told IN dates WHERE NOT told.isStart) THEN 'ENDED'
  WHEN before AND any(voice IN voices WHERE voice.before = '+' AND voice.after IN ['-', 'b']) THEN 'ENDED'
  WHEN before THEN 'NOT_REOBSERVED'
END AS transition

WHERE transition IN ['PERSISTED', 'ADDED', 'ENDED', 'FIRST_OBSERVED', 'NOT_REOBSERVED']
WITH c, count(*) AS ties, count(CASE WHEN transition = 'PERSISTED' THEN 1 END) AS persisted,
  count(CASE WHEN transition IN ['PERSISTED', 'ADDED', 'ENDED'] THEN 1 END) AS judged
RETURN c.id AS client, ties, judged, 1.0 * persisted / ties AS lowest,
  CASE WHEN judged > 0 THEN 1.0 * persisted / judged END AS jaccard,
  1.0 * (persisted + ties - judged) / ties AS highest
ORDER BY client;
