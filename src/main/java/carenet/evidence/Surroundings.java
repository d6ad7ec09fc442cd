package carenet.evidence;

/** The text that finds the clients whose network changes with somebody's records. */
final class Surroundings {

	/**
	 * From {@code s}, one of the records of a person, to {@code c}: who is spoken of
	 * together with the person, with whom the person employs, or who was asked.
	 */
	static final String OF_RECORD = """
			CALL (s) {
			  MATCH (s)<-[:FROM|TO]-(:Tie)-[:OF]->(c) RETURN c
			  UNION
			  MATCH (s)<-[:WORKS_FOR]-()-[:ALIAS_OF*0..2]-()<-[:FROM|TO]-(:Tie)-[:OF]->(c) RETURN c
			  UNION
			  MATCH (s)<-[:GIVEN_BY]-(:Report)-[:AT]->()<-[:HAS_WAVE]-(c) RETURN c
			}
			""";

	/** All records of the people with these ids. */
	static final String RECORDS = """
			UNWIND $ids AS id
			MATCH (:Supporter {id: id})-[:ALIAS_OF*0..2]-(s)
			WITH DISTINCT s
			""";

	private Surroundings() {
	}

}
