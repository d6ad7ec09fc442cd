package carenet.network;

import java.util.List;

import carenet.actors.Fragment;
import carenet.evidence.Attributes;
import carenet.evidence.PersonExtent;
import carenet.evidence.RegisterBuilder;
import carenet.evidence.Standing;
import carenet.evidence.Tie;
import carenet.graph.Fields;
import carenet.study.ConsensusRule;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieKind;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.driver.Value;

/**
 * A tie to the client at one wave, as the plain relationship tells it: what all sources
 * say, as known now.
 *
 * @param tie the tie
 * @param wave the wave's index
 * @param reportedBy one source for each voice that says that it is there
 * @param deniedBy one source for each voice that does not
 * @param attributes under all sources
 */
record SupportsVersion(Tie tie, int wave, List<Source> reportedBy, List<Source> deniedBy, Attributes attributes) {

	private static final String COLUMN = "supports";

	/**
	 * The versions at the waves asked for.
	 * @param people what is to be read of the supporters; null if nothing
	 */
	static Fragment fragment(@Nullable PersonExtent people) {
		return new Fragment(COLUMN, (client) -> versions(client, people));
	}

	private static Expression versions(Node client, @Nullable PersonExtent people) {
		Node supporter = Cypher.anyNode("s");
		Relationship version = supporter.relationshipTo(client, "SUPPORTS").named("r");
		return Cypher.listBasedOn(version)
			.where(WavesAsked.include(version))
			.returning(Cypher.listOf(Cypher.properties(version), supporter.property("id"),
					(people != null) ? RegisterBuilder.person(supporter, people) : Cypher.literalNull()));
	}

	static List<SupportsVersion> of(Fields row, Id client, RegisterBuilder people) {
		return row.rows(COLUMN).stream().map((version) -> of(version, client, people)).toList();
	}

	private static SupportsVersion of(Value row, Id client, RegisterBuilder people) {
		Value person = row.get(2);
		if (!person.isNull()) {
			var _ = people.add(person);
		}
		Fields version = new Fields(row.get(0));
		Tie tie = new Tie(client, TieKind.SUPPORTS, Id.of(row.get(1).asString()), client);
		return new SupportsVersion(tie, Fields.required(version.number("wave")), sources(version, "reportedBy"),
				sources(version, "deniedBy"), Attributes.from(version));
	}

	private static List<Source> sources(Fields version, String name) {
		return version.texts(name).stream().map(Source::valueOf).toList();
	}

	Standing standing(ConsensusRule rule) {
		return Standing.of(rule, false, this.reportedBy, this.deniedBy);
	}

}
