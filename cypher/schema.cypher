// Constraints and indexes of the graph. Applied at every start; each statement may be applied again.
// A statement ends with ";" at the end of a line, so this file also runs in cypher-shell.

// Everything that has an id has its own.
CREATE CONSTRAINT client_id IF NOT EXISTS FOR (n:Client) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT supporter_id IF NOT EXISTS FOR (n:Supporter) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT informal_carer_id IF NOT EXISTS FOR (n:InformalCarer) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT professional_id IF NOT EXISTS FOR (n:Professional) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT agency_id IF NOT EXISTS FOR (n:Agency) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT need_id IF NOT EXISTS FOR (n:Need) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT wave_id IF NOT EXISTS FOR (n:Wave) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT report_id IF NOT EXISTS FOR (n:Report) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT tie_id IF NOT EXISTS FOR (n:Tie) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT coding_id IF NOT EXISTS FOR (n:Coding) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT study_id IF NOT EXISTS FOR (n:Study) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT grant_id IF NOT EXISTS FOR (n:Grant) REQUIRE n.id IS UNIQUE;

// Which grants have not ended is asked when the server has forgotten it.
CREATE INDEX grant_until IF NOT EXISTS FOR (n:Grant) ON (n.until);

// Whether a moment at which something was recorded is still that of some report is asked after each import.
CREATE INDEX report_recorded_at IF NOT EXISTS FOR (n:Report) ON (n.recordedAt);

// A client that is being imported and that nobody sees yet.
CREATE CONSTRAINT arriving_client_id IF NOT EXISTS FOR (n:ArrivingClient) REQUIRE n.id IS UNIQUE;

// Cohorts are counted over testimonies in index order: many ties, few distinct rows.
CREATE INDEX supports_testimony IF NOT EXISTS FOR (t:SupportsTie) ON (t.testimony);
CREATE INDEX addresses_testimony IF NOT EXISTS FOR (t:AddressesTie) ON (t.testimony);
CREATE INDEX contact_testimony IF NOT EXISTS FOR (t:ContactTie) ON (t.testimony);

// Which waves a study has, and whose stored testimonies are due to be read again, is asked for each table of a cohort.
CREATE INDEX wave_index IF NOT EXISTS FOR (n:Wave) ON (n.index);
CREATE INDEX client_next_recorded_at IF NOT EXISTS FOR (n:Client) ON (n.nextRecordedAt);

// Contacts are found by whose network and which wave: an agency or a doctor is a hub that must not be expanded.
CREATE INDEX contact_client_wave IF NOT EXISTS FOR ()-[r:IN_CONTACT_WITH]-() ON (r.client, r.wave);

CALL db.awaitIndexes(300);
