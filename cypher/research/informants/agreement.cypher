// How far two sources agree at a wave on the ties that both of them could speak of.
// @question Do two kinds of informants tell the same?
// @param wave Integer = 1  the wave's index, from 0
// @param one String = CLIENT  a source
// @param other String = PROFESSIONAL  another source
// @returns both, onlyOne, onlyOther, neither, agreement
MATCH (t:SupportsTie)-[:OF]->(c:Client)
MATCH (t)-[:FROM]->(s:Supporter)
WHERE t.testimony IS NOT NULL
WITH c, s, t,
  [word IN split(t.testimony, ' ') WHERE word STARTS WITH '†' | toInteger(substring(word, 1))][0] AS goneFrom,
  [voice IN split(t.testimony, ' | ') | split(voice, ' ')] AS voices

WHERE goneFrom IS NULL OR goneFrom > $wave
WITH [voice IN voices WHERE voice[0] = $one | substring(voice[1], $wave, 1)] AS ones,
  [voice IN voices WHERE voice[0] = $other | substring(voice[1], $wave, 1)] AS others
WHERE any(cell IN ones WHERE cell IN ['+', '-', 'b']) AND any(cell IN others WHERE cell IN ['+', '-', 'b'])
WITH '+' IN ones AS one, '+' IN others AS other
WITH count(CASE WHEN one AND other THEN 1 END) AS both, count(CASE WHEN one AND NOT other THEN 1 END) AS onlyOne,
  count(CASE WHEN other AND NOT one THEN 1 END) AS onlyOther,
  count(CASE WHEN NOT one AND NOT other THEN 1 END) AS neither, count(*) AS ties
RETURN both, onlyOne, onlyOther, neither, CASE WHEN ties > 0 THEN 1.0 * (both + neither) / ties END AS agreement;
