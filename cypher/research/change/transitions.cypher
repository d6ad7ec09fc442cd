// What became of ties between two waves, when one voice is enough; new is only what somebody did not name before or what has a told start.
// @question How much of the support stayed, came and went?
// @param from Integer = 0  the earlier wave's index
// @param to Integer = 1  the later wave's index
// @returns transition, ties
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

WHERE transition IS NOT NULL
RETURN transition, count(*) AS ties
ORDER BY transition;
