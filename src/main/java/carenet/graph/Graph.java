package carenet.graph;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Renderer;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.summary.ResultSummary;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;

/**
 * The one way to ask the database. A read is one statement of its own, in read mode,
 * tried once more when the database says that this may help; a write is a managed
 * transaction. What this process wrote, its next read sees.
 */
public final class Graph {

	/** After this the database gives up what is read at once. */
	private static final TransactionConfig BOUNDED = TransactionConfig.builder()
		.withTimeout(Duration.ofMinutes(2))
		.build();

	private final Driver driver;

	private final Neo4jBookmarkManager bookmarks;

	private final Renderer renderer;

	private final @Nullable String database;

	Graph(Driver driver, Neo4jBookmarkManager bookmarks, Configuration dialect, @Nullable String database) {
		this.driver = driver;
		this.bookmarks = bookmarks;
		this.renderer = Renderer.getRenderer(dialect);
		this.database = database;
	}

	/** All rows of one read, which may take two minutes at most. */
	public <T> List<T> read(String cypher, Map<String, Object> parameters, Function<Record, T> row) {
		return stream(new Query(cypher, parameters), BOUNDED, row, Stream::toList);
	}

	/** A composed statement as the text to ask with, as often as it is needed. */
	public String text(Statement statement) {
		return this.renderer.render(statement);
	}

	/**
	 * One read whose rows are fetched as they are used, so that memory stays bounded; the
	 * stream ends with the call.
	 */
	public <T, R> R stream(String cypher, Map<String, Object> parameters, Function<Record, T> row,
			Function<Stream<T>, R> use) {
		return stream(new Query(cypher, parameters), TransactionConfig.empty(), row, use);
	}

	private <T, R> R stream(Query query, TransactionConfig bounds, Function<Record, T> row,
			Function<Stream<T>, R> use) {
		Function<Result, R> rows = (result) -> use.apply(result.stream().map(row));
		try {
			return in(AccessMode.READ, (session) -> rows.apply(begin(session, query, bounds)));
		}
		catch (FirstTryFailed ex) {
			return in(AccessMode.READ, (session) -> rows.apply(session.run(query, bounds)));
		}
	}

	/** One transaction; after a deadlock or a lost connection the work is done again. */
	public <T> T write(TransactionCallback<T> work) {
		return in(AccessMode.WRITE, (session) -> session.executeWrite(work));
	}

	/**
	 * Several statements in one transaction in read mode, which ends without a commit.
	 */
	public <R> R rolledBack(Duration atMost, Function<SimpleQueryRunner, R> work) {
		return rolledBack(new Aside("", atMost, Aside.MANY), work);
	}

	/** The same, marked so that it can be stopped. */
	public <R> R rolledBack(Aside aside, Function<SimpleQueryRunner, R> work) {
		return in(config(AccessMode.READ).withFetchSize(aside.rowsAtOnce()), (session) -> {
			try (Transaction transaction = session.beginTransaction(aside.bounds())) {
				R answer = work.apply(transaction);
				transaction.rollback();
				return answer;
			}
		});
	}

	/**
	 * Ends the transactions with a mark, whatever they are doing.
	 * @return how many there were
	 */
	public int stop(String mark) {
		List<String> running = in(AccessMode.READ,
				(session) -> session.run(Aside.MARKED, Map.of("mark", mark)).list((row) -> row.get("id").asString()));
		running.forEach((id) -> in(AccessMode.READ,
				(session) -> session.run("TERMINATE TRANSACTION $id", Map.of("id", id)).consume()));
		return running.size();
	}

	/** As long as this is the same, nothing was written, whoever writes. */
	public String moment() {
		return in(AccessMode.READ, (session) -> {
			session.run("RETURN 1").consume();
			return session.lastBookmarks().stream().map(Bookmark::value).sorted().collect(Collectors.joining(" "));
		});
	}

	/**
	 * One statement that commits by itself and is never repeated: schema commands and
	 * {@code CALL … IN TRANSACTIONS}.
	 */
	public ResultSummary run(String cypher, Map<String, Object> parameters) {
		return in(AccessMode.WRITE, (session) -> session.run(new Query(cypher, parameters)).consume());
	}

	private SessionConfig.Builder config(AccessMode mode) {
		SessionConfig.Builder config = SessionConfig.builder().withDefaultAccessMode(mode);
		return (this.database != null) ? config.withDatabase(this.database) : config;
	}

	private <R> R in(AccessMode mode, Function<Session, R> work) {
		return in(config(mode), work);
	}

	private <R> R in(SessionConfig.Builder config, Function<Session, R> work) {
		Collection<Bookmark> seen = this.bookmarks.getBookmarks();
		try (Session session = this.driver.session(config.withBookmarks(seen).build())) {
			R answer = work.apply(session);
			this.bookmarks.updateBookmarks(seen, session.lastBookmarks());
			return answer;
		}
	}

	/**
	 * What can go wrong with a second try goes wrong before anything is made of a row.
	 */
	private static Result begin(Session session, Query query, TransactionConfig bounds) {
		try {
			Result result = session.run(query, bounds);
			var _ = result.hasNext();
			return result;
		}
		catch (Neo4jException ex) {
			throw (ex instanceof RetryableException) ? new FirstTryFailed(ex) : ex;
		}
	}

	/** A read failed in a way that a second try may mend. */
	private static final class FirstTryFailed extends RuntimeException {

		private static final long serialVersionUID = 1L;

		FirstTryFailed(Neo4jException cause) {
			super(cause);
		}

	}

}
