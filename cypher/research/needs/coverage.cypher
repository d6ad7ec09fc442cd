// How needs are covered at a wave; UNKNOWN where nobody was asked for all who help with them.
// @question How many needs have nobody?
// @param wave Integer = 1  the wave's index, from 0
// @returns coverage, needs
MATCH (:Client)-[has:HAS_NEED {wave: $wave}]->(n:Need)
RETURN has.coverage AS coverage, count(n) AS needs
ORDER BY coverage;
