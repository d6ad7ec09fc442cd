package carenet.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import carenet.study.Id;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Parameter;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;

/**
 * Which clients may be read: one predicate in the statement that reads them. A caseload
 * is dated, and ends where the client withdrew from sharing; research needs consent; what
 * is said in reports never grants anything.
 *
 * @param kind on what the predicate's text depends
 * @param parameters the values that it binds
 */
public record ClientReach(Kind kind, Map<String, Object> parameters) {

	/** No predicate at all. */
	public static final ClientReach EVERYBODY = new ClientReach(Kind.EVERYBODY, Map.of());

	static final ClientReach NOBODY = new ClientReach(Kind.NOBODY, Map.of());

	private static final String PROFESSIONAL = "viewer";

	private static final String OPENED = "opened";

	private static final String TODAY = "today";

	private static final Parameter<?> AT_PRESENT = Cypher.parameter(TODAY);

	public ClientReach {
		parameters = Map.copyOf(parameters);
	}

	/** What the predicate's text depends on. */
	public enum Kind {

		/** All clients. */
		EVERYBODY,
		/** Who is assigned to the viewer today. */
		CASELOAD,
		/** The same, and who is open in an emergency. */
		CASELOAD_AND_OPENED,
		/** Who consents to research today. */
		CONSENTED,
		/** No client. */
		NOBODY

	}

	/** Whom this viewer may see one by one. */
	static ClientReach single(Viewer viewer, LocalDate today) {
		return viewer.may(Right.SEE_CLIENTS) ? of(viewer, today) : NOBODY;
	}

	/** Whom a number that this viewer may see can count. */
	static ClientReach counted(Viewer viewer, LocalDate today) {
		return viewer.may(Right.SEE_COHORTS) ? of(viewer, today) : NOBODY;
	}

	private static ClientReach of(Viewer viewer, LocalDate today) {
		return switch (viewer.role()) {
			case COORDINATOR -> caseload(viewer, today);
			case RESEARCHER -> new ClientReach(Kind.CONSENTED, Map.of(TODAY, today));
			case ANALYST, STEWARD, LOCAL -> EVERYBODY;
			case ADMIN, NONE -> NOBODY;
		};
	}

	private static ClientReach caseload(Viewer viewer, LocalDate today) {
		Id professional = viewer.professional();
		String whose = (professional != null) ? professional.value() : "";
		return viewer.opened().isEmpty() ? new ClientReach(Kind.CASELOAD, Map.of(PROFESSIONAL, whose, TODAY, today))
				: new ClientReach(Kind.CASELOAD_AND_OPENED, Map.of(PROFESSIONAL, whose, TODAY, today, OPENED,
						viewer.opened().stream().map(Id::value).sorted().toList()));
	}

	/** The values that a statement binds, with those of the predicate. */
	public Map<String, Object> with(Map<String, Object> others) {
		Map<String, Object> all = new HashMap<>(others);
		all.putAll(this.parameters);
		return all;
	}

	/** The condition under which a client that was found may be read. */
	public Condition on(Node client) {
		return switch (this.kind) {
			case EVERYBODY -> Cypher.noCondition();
			case CASELOAD -> isAssigned(client);
			case CASELOAD_AND_OPENED -> isOpened(client).or(isAssigned(client));
			case CONSENTED -> consents(client);
			case NOBODY -> Cypher.isFalse();
		};
	}

	/**
	 * All clients that may be read and meet a condition, from where they are found
	 * fastest: a caseload from its professional.
	 */
	public OrderableOngoingReadingAndWithWithoutWhere matching(Node client, Condition condition) {
		if (this.kind == Kind.CASELOAD) {
			Relationship assignment = assignment(client);
			return Cypher.match(assignment)
				.where(isInForce(assignment).and(shares(client)).and(condition))
				.withDistinct(client);
		}
		return Cypher.match(client).where(condition.and(on(client))).with(client);
	}

	private static Condition isOpened(Node client) {
		return client.property("id").in(Cypher.parameter(OPENED));
	}

	private static Condition isAssigned(Node client) {
		Relationship assignment = assignment(client);
		return Cypher.match(assignment).where(isInForce(assignment).and(shares(client))).asCondition();
	}

	private static Relationship assignment(Node client) {
		Node professional = Cypher.node("Professional").withProperties("id", Cypher.parameter(PROFESSIONAL));
		return client.relationshipTo(professional, "ASSIGNED_TO").named("assignment");
	}

	/** Silence leaves the caseload as it is; a refusal ends it. */
	private static Condition shares(Node client) {
		return consent(client, ConsentKind.CARE_SHARING, false).not();
	}

	/** Silence is no consent. */
	private static Condition consents(Node client) {
		return consent(client, ConsentKind.RESEARCH, true);
	}

	private static Condition consent(Node client, ConsentKind kind, boolean given) {
		Node consent = Cypher.node("Consent").named("consent");
		return Cypher.match(client.relationshipTo(consent, "CONSENTED").named("said"))
			.where(consent.property("kind")
				.eq(Cypher.literalOf(kind.name()))
				.and(consent.property("given").eq(Cypher.literalOf(given)))
				.and(isInForce(consent)))
			.asCondition();
	}

	private static Condition isInForce(PropertyContainer dated) {
		return dated.property("from").lte(AT_PRESENT).and(dated.property("until").gt(AT_PRESENT));
	}

}
