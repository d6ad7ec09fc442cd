// How many ties at a wave lack the kind of help or its frequency.
// @question How much is known of ties beyond that they are there?
// @param wave Integer = 1  the wave's index, from 0
// @returns ties, withoutTypes, withoutFrequency
MATCH (:Supporter)-[r:SUPPORTS {wave: $wave}]->(:Client)
RETURN count(*) AS ties, count(CASE WHEN r.supportTypes IS NULL THEN 1 END) AS withoutTypes,
  count(CASE WHEN r.frequency IS NULL THEN 1 END) AS withoutFrequency;
