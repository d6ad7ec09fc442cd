package carenet.evidence;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Parameter;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.ResultStatement;

/**
 * One piece of what can be read of a client; a read is composed of the pieces that are
 * asked for, as one statement.
 *
 * @param name the column
 * @param of what to return for a client
 */
public record Fragment(String name, Function<Node, Expression> of) {

	/** The parameter that holds the clients' ids. */
	public static final String CLIENTS = "clients";

	private static final Parameter<?> IDS = Cypher.parameter(CLIENTS);

	/** The parameter that holds the element ids of clients' nodes. */
	static final String CLIENT_NODES = "nodes";

	private static final Parameter<?> NODES = Cypher.parameter(CLIENT_NODES);

	private static final Object[] OF_CLIENT = { "id", "birthYear", "sex", "district", "enrolledOn", "deceasedOn",
			"nextRecordedAt" };

	private static final Object[] OF_SUPPORTER = { "id", "careType", "relation", "birthYear", "sex", "deceasedOn",
			"profession", "publiclyPaid", "name", "sector", "municipal", "integratedCareTeam", "partOf" };

	static final Fragment CLIENT = new Fragment("client", (client) -> client.project(OF_CLIENT));

	public static final Fragment WAVES = new Fragment("waves", Fragment::waves);

	public static final Fragment SUPPORTERS = new Fragment("supporters", Fragment::supporters);

	public static final Fragment NEEDS = new Fragment("needs", Fragment::needs);

	/** Reports without what they say. */
	public static final Fragment REPORTS = new Fragment("reports", (client) -> reports(client, false));

	/** Reports with all that they say. */
	public static final Fragment EVIDENCE = new Fragment("reports", (client) -> reports(client, true));

	public static final Fragment TIES = new Fragment("ties", Fragment::ties);

	/**
	 * One statement for all clients whose ids are given; a client that is not there has
	 * no row.
	 */
	public static ResultStatement read(Collection<Fragment> fragments) {
		Node client = Cypher.node("Client").named("c");
		return Cypher.match(client).where(client.property("id").in(IDS)).returning(columns(client, fragments)).build();
	}

	/** The same for the nodes of clients, visible or not. */
	static ResultStatement readNodes(Collection<Fragment> fragments) {
		Node client = Cypher.anyNode("c");
		return Cypher.match(client)
			.where(Cypher.elementId(client).in(NODES))
			.returning(columns(client, fragments))
			.build();
	}

	private static Expression[] columns(Node client, Collection<Fragment> fragments) {
		return Stream.concat(Stream.of(CLIENT, WAVES), fragments.stream())
			.distinct()
			.map((fragment) -> fragment.of().apply(client).as(fragment.name()))
			.toArray(Expression[]::new);
	}

	private static Expression waves(Node client) {
		Node wave = Cypher.node("Wave").named("w");
		return Cypher.listBasedOn(client.relationshipTo(wave, "HAS_WAVE"))
			.returning(wave.project("index", "date", "status"));
	}

	private static Expression ties(Node client) {
		Node tie = Cypher.node("Tie").named("t");
		return Cypher.listBasedOn(tie.relationshipTo(client, "OF")).returning(tie.project("id", "testimony"));
	}

	private static Expression needs(Node client) {
		Node need = Cypher.node("Need").named("n");
		return Cypher.listBasedOn(need.relationshipTo(client, "OF"))
			.returning(need.project("id", "domain", "firstIdentifiedOn", "label"));
	}

	private static Expression supporters(Node client) {
		Node tie = Cypher.node("Tie").named("t");
		Node supporter = Cypher.node("Supporter").named("s");
		Node agency = Cypher.node("Agency").named("a");
		Relationship employment = supporter.relationshipTo(agency, "WORKS_FOR").named("e");
		Expression employers = Cypher.listBasedOn(employment)
			.returning(agency.project("id", "name", "sector", "municipal", "integratedCareTeam", "partOf", "from",
					employment.property("from"), "until", employment.property("until")));
		return Cypher.collect(Cypher.match(tie.relationshipTo(client, "OF"))
			.match(tie.relationshipTo(supporter, "FROM", "TO"))
			.withDistinct(supporter)
			.returning(Cypher.listOf(supporter.project(OF_SUPPORTER), employers))
			.build());
	}

	private static Expression reports(Node client, boolean withAllTheySay) {
		Node wave = Cypher.node("Wave").named("w");
		Node report = Cypher.node("Report").named("r");
		Object[] heads = { "id", "source", "informant", "date", "mode", "covers", "recordedAt", "supersedes",
				"supersededAt", "digest", "wave", wave.property("index") };
		return Cypher.listBasedOn(client.relationshipTo(wave, "HAS_WAVE").relationshipFrom(report, "AT"))
			.returning(
					withAllTheySay
							? report
								.project(
										Stream
											.concat(Arrays.stream(heads),
													Stream.of("statements", statements(report), "ratings",
															ratings(report)))
											.toArray())
							: report.project(heads));
	}

	private static Expression statements(Node report) {
		Node tie = Cypher.node("Tie").named("t");
		Relationship states = report.relationshipTo(tie, "STATES").named("s");
		return Cypher.listBasedOn(states).returning(states.project("tie", tie.property("id"), Cypher.asterisk()));
	}

	private static Expression ratings(Node report) {
		Node need = Cypher.node("Need").named("n");
		Relationship rates = report.relationshipTo(need, "RATES").named("x");
		return Cypher.listBasedOn(rates)
			.returning(rates.project("need", need.property("id"), "status", "score", "urgency"));
	}

}
