// Who supports one client at a wave, and which voices say so and which do not.
// @question Who supports this client, as whom told?
// @param client String = C0001  the client's id
// @param wave Integer = 1  the wave's index, from 0
// @returns supporter, kind, reportedBy, deniedBy
MATCH (s:Supporter)-[r:SUPPORTS {wave: $wave}]->(:Client {id: $client})
RETURN s.id AS supporter, [label IN labels(s) WHERE label <> 'Supporter'][0] AS kind, r.reportedBy AS reportedBy,
  r.deniedBy AS deniedBy
ORDER BY supporter;
