package carenet.research;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import carenet.asof.AsOfWave;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * The one place where what somebody writes becomes the Cypher that is looked at and run:
 * whoever has words of their own puts them into Cypher here. What was written and what is
 * run are both looked at.
 *
 * @param text what is run
 * @param hasLongRows whether one row can be as much as many
 * @param asOf how it was held to a wave, where that was asked for
 */
record Wording(CypherText text, boolean hasLongRows, Optional<AsOfWave> asOf) {

	static Wording of(Question question) {
		Optional<AsOfWave> asOf = AsOfWave.of(question.cypher());
		CypherText written = CypherText.of(asOf.map(AsOfWave::body).orElse(question.cypher()));
		TextGuard.check(written);
		boolean hasLongRows = Growth.check(written, question.longParameters());
		Set<String> used = new TreeSet<>(written.parameters());
		asOf.flatMap(AsOfWave::parameter).ifPresent(used::add);
		question.requireAll(used);
		CypherText text = written;
		if (asOf.isPresent()) {
			text = CypherText.of(asOf.get().rewritten());
			TextGuard.check(text);
		}
		return new Wording(text, hasLongRows, asOf);
	}

	/** What was held to a wave was read as Cypher 5, whatever the database takes. */
	String cypher() {
		return this.asOf.isPresent() ? "CYPHER 5 " + this.text.plain() : this.text.plain();
	}

	/** What whoever reads the answer has to know. */
	Optional<OfOneWave> told(Question question, SimpleQueryRunner run) {
		return this.asOf.map((asked) -> OfOneWave.read(asked, asked.index(question.parameters()), run));
	}

	/** Why there is no answer; the database speaks of the text that was run. */
	String failed(Neo4jException ex) {
		return Stopping.sentence(ex) + this.asOf.filter((asked) -> Stopping.isWrong(ex))
			.map((asked) -> "; held to the wave it is: " + asked.rewritten().strip())
			.orElse("");
	}

}
