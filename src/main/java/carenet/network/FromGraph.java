package carenet.network;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import carenet.actors.Need;
import carenet.evidence.Attributes;
import carenet.evidence.ClientRow;
import carenet.actors.Fragment;
import carenet.evidence.NeedReading;
import carenet.evidence.NeedStatus;
import carenet.evidence.Report;
import carenet.evidence.Testimony;
import carenet.evidence.Tie;
import carenet.evidence.Urgency;
import carenet.graph.Fields;
import carenet.study.Source;
import carenet.study.View;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Parameter;
import org.neo4j.cypherdsl.core.Relationship;

/**
 * What is known, from the testimonies and the plain versioned relationships that are
 * stored: what all sources said, as known now.
 */
final class FromGraph implements Knowledge {

	/** The parameter that holds the waves asked for; null for all. */
	static final String WAVES = "waves";

	private static final Parameter<?> ASKED = Cypher.parameter(WAVES);

	static final Fragment SUPPORTS = new Fragment("supports", FromGraph::supports);

	static final Fragment HAS_NEED = new Fragment("hasNeed", FromGraph::hasNeed);

	private final Map<Tie, Testimony> testimonies;

	private final Collection<Report> reports;

	private final Map<String, Attributes> attributes = new HashMap<>();

	private final Map<String, Rated> ratings = new HashMap<>();

	FromGraph(ClientRow row) {
		this.testimonies = row.testimonies();
		this.reports = row.reports();
		for (Fields version : row.fields().list(SUPPORTS.name(), (one) -> one)) {
			this.attributes.put(version.text("tie") + "@" + version.number("wave"), Attributes.from(version));
		}
		for (Fields version : row.fields().list(HAS_NEED.name(), (one) -> one)) {
			this.ratings.put(version.text("need") + "@" + version.number("wave"),
					new Rated(Fields.required(version.constant("status", NeedStatus.class)), version.number("score"),
							version.constant("urgency", Urgency.class), version.isSet("conflict"), List.of()));
		}
	}

	private static Expression supports(Node client) {
		Node supporter = Cypher.node("Supporter").named("s");
		Relationship supports = supporter.relationshipTo(client, "SUPPORTS").named("r");
		return Cypher.listBasedOn(supports)
			.where(ASKED.isNull().or(supports.property("wave").in(ASKED)))
			.returning(supports.project("tie", "wave", "supportTypes", "frequency", "closeness", "quality",
					"hoursPerWeek", "coordinator", "role"));
	}

	private static Expression hasNeed(Node client) {
		Node need = Cypher.node("Need").named("n");
		Relationship version = client.relationshipTo(need, "HAS_NEED").named("r");
		return Cypher.listBasedOn(version)
			.where(ASKED.isNull().or(version.property("wave").in(ASKED)))
			.returning(version.project("need", need.property("id"), "wave", "status", "score", "urgency", "conflict"));
	}

	@Override
	public Map<Tie, Testimony> testimonies() {
		return this.testimonies;
	}

	@Override
	public Attributes attributes(Tie tie, int wave, View view) {
		return this.attributes.getOrDefault(tie.id() + "@" + wave, Attributes.NONE);
	}

	@Override
	public List<Source> silent(Tie tie, int wave, View view) {
		return List.of();
	}

	@Override
	public List<StatementShown> statements(Tie tie, int wave, View view) {
		return List.of();
	}

	@Override
	public List<KnownClient.Told> told(Tie tie, View view) {
		return List.of();
	}

	@Override
	public List<Rating> ratings(Need need, int wave, View view) {
		return List.of();
	}

	@Override
	public List<NeedReading.Rated> everRated(Need need, View view) {
		return List.of();
	}

	@Override
	public Collection<Report> reports() {
		return this.reports;
	}

	@Override
	public Optional<Rated> rated(Need need, int wave, View view) {
		return Optional.ofNullable(this.ratings.get(need.id() + "@" + wave));
	}

}
