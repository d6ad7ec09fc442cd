package carenet.cohort;

import java.util.List;

import carenet.access.ClientReach;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Parameter;
import org.neo4j.cypherdsl.core.Property;
import org.neo4j.cypherdsl.core.ResultStatement;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;

/**
 * The statements that read a cohort: each starts at its clients, but for the two that
 * know that all clients are meant.
 */
final class CohortStatements {

	/** The parameter that holds the present moment. */
	static final String NOW = "now";

	/** The parameter that holds the moment as of which reports are known. */
	static final String KNOWN_AT = "knownAt";

	static final String CLIENT = "client";

	static final String GROUP = "group";

	static final String TESTIMONY = "testimony";

	static final String TIMES = "times";

	static final String TESTIMONIES = "testimonies";

	static final String WAVES = "waves";

	/**
	 * Ties of clients that are still arriving are among them, so that it counts only
	 * where there are none.
	 */
	static final String TESTIMONIES_OF_EVERYBODY = """
			MATCH (t:SupportsTie) WHERE t.testimony >= ''
			RETURN t.testimony AS testimony, count(*) AS times
			""";

	private static final String WAVES_OF_THE_STUDY = """
			COLLECT {
			  UNWIND range(0, 999) AS i
			  WITH i WHERE EXISTS { MATCH (w:Wave {index: i})<-[:HAS_WAVE]-(:Client) }
			  RETURN i
			}""";

	static final String CENSUS_OF_EVERYBODY = """
			RETURN [[null, COUNT { MATCH (c:Client) }, COUNT { MATCH (c:Client) WHERE c.nextRecordedAt <= $now }]] AS groups,
			  COUNT { MATCH (a:ArrivingClient) } AS arriving,
			  %s AS waves
			"""
		.formatted(WAVES_OF_THE_STUDY);

	private static final Parameter<?> AT_PRESENT = Cypher.parameter(NOW);

	private static final Parameter<?> AS_KNOWN = Cypher.parameter(KNOWN_AT);

	private final Node client = Cypher.node("Client").named("c");

	private final CohortQuestion question;

	private final ClientReach reach;

	CohortStatements(CohortQuestion question, ClientReach reach) {
		this.question = question;
		this.reach = reach;
	}

	/** How many clients each group has, and how many of them are outdated. */
	ResultStatement census() {
		Expression outdated = Cypher.count(Cypher.caseExpression().when(isOutdated()).then(Cypher.literalOf(1)));
		return grouped(Cypher.noCondition())
			.with(Cypher.name(GROUP), Cypher.count(this.client).as("clients"), outdated.as("outdated"))
			.with(Cypher.collect(Cypher.listOf(Cypher.name(GROUP), Cypher.name("clients"), Cypher.name("outdated")))
				.as("groups"))
			.returning(Cypher.name("groups"), Cypher.literalOf(0).as("arriving"),
					Cypher.raw(WAVES_OF_THE_STUDY).as(WAVES))
			.build();
	}

	/** Each group's testimonies, and how often each stands there. */
	ResultStatement testimonies() {
		Node tie = Cypher.node("SupportsTie").named("t");
		Property testimony = tie.property(TESTIMONY);
		return grouped(isCurrent()).match(tie.relationshipTo(this.client, "OF").named("of"))
			.where(testimony.isNotNull())
			.returning(Cypher.name(GROUP), testimony.as(TESTIMONY), Cypher.count(tie).as(TIMES))
			.build();
	}

	/** The testimonies client by client. */
	ResultStatement testimoniesByClient() {
		Node tie = Cypher.node("SupportsTie").named("t");
		Property testimony = tie.property(TESTIMONY);
		Expression all = Cypher.listBasedOn(tie.relationshipTo(this.client, "OF").named("of"))
			.where(testimony.isNotNull())
			.returning(testimony);
		return grouped(isCurrent())
			.returning(this.client.property("id").as(CLIENT), Cypher.name(GROUP), all.as(TESTIMONIES))
			.build();
	}

	/** Each group's attendances, and how often each occurs. */
	ResultStatement attendance() {
		return grouped(Cypher.noCondition()).with(Cypher.name(GROUP), occasions().as(WAVES))
			.returning(Cypher.name(GROUP), Cypher.name(WAVES), Cypher.count(Cypher.asterisk()).as(TIMES))
			.build();
	}

	/** The attendances client by client. */
	ResultStatement attendanceByClient() {
		return grouped(Cypher.noCondition())
			.returning(this.client.property("id").as(CLIENT), Cypher.name(GROUP), occasions().as(WAVES))
			.build();
	}

	/** The clients, in the order of their ids. */
	ResultStatement clients() {
		return ids(Cypher.noCondition());
	}

	/** The clients whose stored testimonies no longer hold all that is known. */
	ResultStatement outdatedClients() {
		return ids(isOutdated());
	}

	private ResultStatement ids(Condition condition) {
		return grouped(condition).returning(this.client.property("id").as(CLIENT), Cypher.name(GROUP))
			.orderBy(this.client.property("id"))
			.build();
	}

	private OrderableOngoingReadingAndWithWithoutWhere grouped(Condition condition) {
		return this.reach.matching(this.client, this.question.filter().on(this.client).and(condition))
			.with(this.client, this.question.grouping().of(this.client).as(GROUP));
	}

	private Condition isOutdated() {
		return nextRecordedAt().lte(AT_PRESENT);
	}

	/** A client to whom it never happens has no such moment. */
	private Condition isCurrent() {
		return nextRecordedAt().isNull().or(nextRecordedAt().gt(AT_PRESENT));
	}

	private Property nextRecordedAt() {
		return this.client.property("nextRecordedAt");
	}

	/** Sources stand in order, so that what is alike is one row. */
	private Expression occasions() {
		Node wave = Cypher.node("Wave").named("w");
		Node report = Cypher.node("Report").named("r");
		Condition known = report.property("recordedAt")
			.lte(AS_KNOWN)
			.and(report.property("supersededAt").isNull().or(report.property("supersededAt").gt(AS_KNOWN)));
		Expression sources = Cypher.collect(Cypher.match(report.relationshipTo(wave, "AT").named("at"))
			.where(known)
			.returning(report.property("source").as("source"))
			.orderBy(Cypher.name("source"))
			.build());
		return Cypher.listBasedOn(this.client.relationshipTo(wave, "HAS_WAVE").named("has"))
			.returning(Cypher.listOf(List.of(wave.property("index"), wave.property("status"), sources)));
	}

}
