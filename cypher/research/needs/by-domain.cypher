// Needs of each domain of life at a wave by status; notStated where nobody rated them.
// @question In which domains are needs, and are they met?
// @param wave Integer = 1  the wave's index, from 0
// @returns domain, clients, met, unmet, notStated
MATCH (c:Client)-[has:HAS_NEED {wave: $wave}]->(n:Need)
RETURN n.domain AS domain, count(DISTINCT c) AS clients, count(CASE has.status WHEN 'MET' THEN 1 END) AS met,
  count(CASE has.status WHEN 'UNMET' THEN 1 END) AS unmet, count(CASE has.status WHEN 'UNKNOWN' THEN 1 END) AS notStated
ORDER BY domain;
