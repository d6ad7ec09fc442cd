package carenet.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import carenet.actors.Fragment;
import carenet.study.TieKind;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Parameter;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.ResultStatement;

/** The pieces of a client's evidence that a read can be composed of. */
public final class Fragments {

	/** The parameter that holds the element ids of clients' nodes. */
	static final String CLIENT_NODES = "nodes";

	private static final Parameter<?> NODES = Cypher.parameter(CLIENT_NODES);

	/** Needs that are registered. */
	public static final Fragment NEEDS = new Fragment("needs", Fragments::needs);

	/** What happened. */
	public static final Fragment EVENTS = new Fragment("events", Fragments::events);

	/** What researchers coded. */
	public static final Fragment CODINGS = new Fragment("codings", Fragments::codings);

	/** Whose caseload, when. */
	public static final Fragment ASSIGNMENTS = new Fragment("assignments", Fragments::assignments);

	/** Reports without what they say. */
	public static final Fragment REPORTS = new Fragment("reports", (client) -> reports(client, false));

	/** Reports with all that they say. */
	public static final Fragment EVIDENCE = new Fragment("reports", (client) -> reports(client, true));

	/** Ties of these kinds with their testimonies. */
	public static Fragment ties(Set<TieKind> kinds) {
		return new Fragment("ties", (client) -> {
			Node tie = Cypher.node("Tie").named("t");
			return Cypher.listBasedOn(tie.relationshipTo(client, "OF"))
				.where(isOfKind(tie, kinds))
				.returning(Cypher.listOf(tie.property("id"), tie.property("testimony")));
		});
	}

	/** Everybody in ties of these kinds. */
	public static Fragment supporters(Set<TieKind> kinds, PersonExtent extent) {
		return new Fragment("supporters", (client) -> supporters(client, kinds, extent));
	}

	private static Condition isOfKind(Node tie, Set<TieKind> kinds) {
		if (kinds.size() == TieKind.values().length) {
			return Cypher.noCondition();
		}
		return kinds.stream()
			.sorted()
			.map((kind) -> tie.hasLabels(label(kind)))
			.reduce(Cypher.noCondition(), Condition::or);
	}

	private static String label(TieKind kind) {
		return switch (kind) {
			case SUPPORTS -> "SupportsTie";
			case ADDRESSES -> "AddressesTie";
			case IN_CONTACT_WITH -> "ContactTie";
		};
	}

	private Fragments() {
	}

	/** Clients by their nodes, visible or not. */
	static ResultStatement readNodes(Collection<Fragment> fragments) {
		Node client = Cypher.anyNode("c");
		return Cypher.match(client)
			.where(Cypher.elementId(client).in(NODES))
			.returning(Fragment.columns(client, fragments))
			.build();
	}

	private static Expression needs(Node client) {
		Node need = Cypher.node("Need").named("n");
		return Cypher.listBasedOn(need.relationshipTo(client, "OF")).returning(Cypher.properties(need));
	}

	private static Expression events(Node client) {
		Node event = Cypher.node("Event").named("e");
		return Cypher.listBasedOn(client.relationshipTo(event, "EXPERIENCED"))
			.returning(event.project("id", "kind", "date", "need", "agency", "dueOn", "noteCode"));
	}

	private static Expression codings(Node client) {
		Node coding = Cypher.node("Coding").named("k");
		return Cypher.listBasedOn(client.relationshipTo(coding, "CODED"))
			.returning(coding.project("scheme", "code", "coder", "codedOn"));
	}

	private static Expression assignments(Node client) {
		Node professional = Cypher.node("Professional").named("p");
		Relationship assignment = client.relationshipTo(professional, "ASSIGNED_TO").named("a");
		return Cypher.listBasedOn(assignment)
			.returning(assignment.project("professional", professional.property("id"), "from", "until"));
	}

	private static Expression supporters(Node client, Set<TieKind> kinds, PersonExtent extent) {
		Node tie = Cypher.node("Tie").named("t");
		Node supporter = Cypher.node("Supporter").named("s");
		return Cypher.collect(Cypher.match(tie.relationshipTo(client, "OF"))
			.where(isOfKind(tie, kinds))
			.match(tie.relationshipTo(supporter, "FROM", "TO"))
			.withDistinct(supporter)
			.returning(RegisterBuilder.person(supporter, extent))
			.build());
	}

	private static Expression reports(Node client, boolean withAllTheySay) {
		Node wave = Cypher.node("Wave").named("w");
		Node report = Cypher.node("Report").named("r");
		List<Object> columns = new ArrayList<>(
				List.of("wave", wave.property("index"), "speaker", speaker(report), Cypher.asterisk()));
		if (withAllTheySay) {
			columns.addAll(List.of("statements", statements(report), "ratings", ratings(report)));
		}
		return Cypher
			.listBasedOn(client.relationshipTo(wave, "HAS_WAVE").named("h").relationshipFrom(report, "AT").named("at"))
			.returning(report.project(columns));
	}

	/** Whose record is kept of whoever gave it; empty where it is the informant's own. */
	private static Expression speaker(Node report) {
		Node informant = Cypher.node("Supporter").named("i");
		Node kept = Cypher.node("Supporter").named("k");
		return Cypher
			.listBasedOn(report.relationshipTo(informant, "GIVEN_BY").relationshipTo(kept, RegisterBuilder.ALIAS_OF))
			.returning(kept.property("id"));
	}

	private static Expression statements(Node report) {
		Node tie = Cypher.node("Tie").named("t");
		Relationship states = report.relationshipTo(tie, "STATES").named("s");
		return Cypher.listBasedOn(states).returning(states.project("tie", tie.property("id"), Cypher.asterisk()));
	}

	private static Expression ratings(Node report) {
		Node need = Cypher.node("Need").named("n");
		Relationship rates = report.relationshipTo(need, "RATES").named("x");
		return Cypher.listBasedOn(rates).returning(rates.project("need", need.property("id"), Cypher.asterisk()));
	}

}
