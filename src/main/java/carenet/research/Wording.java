package carenet.research;

/**
 * The one place where what somebody writes becomes the Cypher that is looked at and run:
 * whoever has words of their own puts them into Cypher here, before any guard.
 */
final class Wording {

	private Wording() {
	}

	static CypherText of(Question question) {
		return CypherText.of(question.cypher());
	}

}
