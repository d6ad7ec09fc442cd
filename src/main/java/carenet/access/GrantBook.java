package carenet.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import carenet.graph.Fields;
import carenet.graph.Graph;
import carenet.graph.Properties;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * The grants that are stored. Which of them are open is kept in mind for two seconds,
 * since every look asks: what another server on the same database changes counts here
 * after that, and what this one changes at once.
 */
final class GrantBook implements OpenedClients {

	private static final String CREATE = """
			MATCH (c:Client {id: $client})
			CREATE (g:Grant)-[:OF]->(c) SET g = $grant
			RETURN c.id AS client, properties(g) AS grant
			""";

	private static final String REVIEW = """
			MATCH (g:Grant {id: $id})-[:OF]->(c:Client) WHERE g.reviewedBy IS NULL
			SET g += $review
			RETURN c.id AS client, properties(g) AS grant
			""";

	private static final String ONE = """
			MATCH (g:Grant {id: $id})-[:OF]->(c:Client) RETURN c.id AS client, properties(g) AS grant
			""";

	private static final String SINCE = """
			MATCH (g:Grant)-[:OF]->(c:Client) WHERE g.until > $moment
			RETURN c.id AS client, properties(g) AS grant ORDER BY g.askedAt DESC LIMIT $most
			""";

	/** The most that are told at once. */
	static final int MOST = 500;

	/** For how long what another server changes may go unseen. */
	static final Duration UNSEEN = Duration.ofSeconds(2);

	private final Graph graph;

	private final Clock clock;

	private volatile @Nullable Known unended;

	GrantBook(Graph graph, Clock clock) {
		this.graph = graph;
		this.clock = clock;
	}

	/** What was read, and when it was asked for. */
	private record Known(Instant at, List<Grant> grants) {

		boolean isFresh(Instant now) {
			return !now.isBefore(this.at) && now.isBefore(this.at.plus(UNSEEN));
		}

	}

	/** Empty when there is no such client. */
	Optional<Grant> add(Grant grant) {
		Map<String, Object> properties = Properties.of("id", grant.id(), "kind", grant.kind(), "account",
				grant.account(), "reason", grant.reason().text(), "askedAt", grant.askedAt(), "until", grant.until());
		return change(CREATE, Map.of("client", grant.client().value(), "grant", properties));
	}

	/** Empty when it was reviewed before. */
	Optional<Grant> review(String id, Grant.Review review, Instant until) {
		return change(REVIEW, Map.of("id", id, "review", Properties.of("reviewedBy", review.account(), "agreed",
				review.agreed(), "reviewedAt", review.at(), "until", until)));
	}

	Optional<Grant> find(String id) {
		return this.graph.read(ONE, Map.of("id", id), GrantBook::grant).stream().findFirst();
	}

	/** Those that end after a moment, the latest first. */
	List<Grant> endingAfter(Instant moment) {
		return this.graph.read(SINCE, Properties.of("moment", moment, "most", MOST), GrantBook::grant);
	}

	@Override
	public Set<Id> to(String account) {
		return open(account, Grant.Kind.EMERGENCY);
	}

	/** The clients that grants of this kind open to an account now. */
	Set<Id> open(String account, Grant.Kind kind) {
		Instant now = this.clock.instant();
		List<Grant> known = unended(now);
		return known.isEmpty() ? Set.of()
				: known.stream()
					.filter((grant) -> grant.kind() == kind && grant.account().equals(account) && grant.opensAt(now))
					.map(Grant::client)
					.collect(Collectors.toSet());
	}

	private List<Grant> unended(Instant now) {
		Known known = this.unended;
		return (known != null && known.isFresh(now)) ? known.grants() : readUnended(now);
	}

	/** Never beside a change: what was read before it would outlive it. */
	private synchronized List<Grant> readUnended(Instant now) {
		Known before = this.unended;
		if (before != null && before.isFresh(now)) {
			return before.grants();
		}
		Known known = new Known(now, endingAfter(now));
		this.unended = known;
		return known.grants();
	}

	private synchronized Optional<Grant> change(String statement, Map<String, Object> parameters) {
		try {
			return this.graph.write((tx) -> tx.run(statement, parameters).list(GrantBook::grant)).stream().findFirst();
		}
		finally {
			this.unended = null;
		}
	}

	private static Grant grant(Record row) {
		return Grant.from(Fields.of(row).fields("grant"), Id.of(row.get("client").asString()));
	}

}
