package carenet.graph;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.TransientException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@GraphTest
class GraphRetryTests {

	@Autowired
	Driver driver;

	private final AtomicInteger tries = new AtomicInteger();

	@Test
	void triesAReadOnceMoreWhenThatMayHelp() {
		assertThat(readAfter(new TransientException("Neo.TransientError.General.X", "later"))).containsExactly(1L);
		assertThat(this.tries).hasValue(2);
	}

	@Test
	void givesUpAfterTheSecondTry() {
		assertThatExceptionOfType(ServiceUnavailableException.class).isThrownBy(
				() -> readAfter(new ServiceUnavailableException("gone"), new ServiceUnavailableException("gone")));
		assertThat(this.tries).hasValue(2);
	}

	@Test
	void doesNotTryAgainWhatIsWrong() {
		assertThatExceptionOfType(ClientException.class).isThrownBy(() -> readAfter(new ClientException("wrong")));
		assertThat(this.tries).hasValue(1);
	}

	private List<Long> readAfter(Neo4jException... failures) {
		Graph graph = new Graph(failing(List.of(failures)), Neo4jBookmarkManager.create(),
				Configuration.defaultConfig(), null);
		return graph.read("RETURN 1 AS one", Map.of(), (row) -> row.get("one").asLong());
	}

	private Driver failing(List<Neo4jException> failures) {
		return proxy(Driver.class,
				(method, arguments) -> failing(this.driver.session((SessionConfig) arguments[0]), failures));
	}

	private Session failing(Session session, List<Neo4jException> failures) {
		return proxy(Session.class, (method, arguments) -> switch (method) {
			case "run" -> {
				int number = this.tries.getAndIncrement();
				if (number < failures.size()) {
					throw failures.get(number);
				}
				yield session.run((Query) arguments[0]);
			}
			case "lastBookmarks" -> session.lastBookmarks();
			default -> {
				session.close();
				yield session;
			}
		});
	}

	private static <T> T proxy(Class<T> type, Call call) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> call.answer(method.getName(), arguments)));
	}

	/** A call of a method by its name. */
	private interface Call {

		Object answer(String method, Object[] arguments);

	}

}
