package carenet.graph;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionContext;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts the statements that reach the database through the driver bean: of
 * {@link Graph}, of repositories, of whoever holds a session.
 */
public class StatementCounter implements BeanPostProcessor {

	private final List<String> sent = new CopyOnWriteArrayList<>();

	/** How many statements the work sends, from whatever thread. */
	public int count(Runnable work) {
		return statements(work).size();
	}

	/** The statements that the work sends, in their order. */
	public List<String> statements(Runnable work) {
		int before = this.sent.size();
		work.run();
		return List.copyOf(this.sent.subList(before, this.sent.size()));
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof Driver driver) ? watched(Driver.class, driver) : bean;
	}

	private <T> T watched(Class<T> type, T target) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> call(target, method, arguments)));
	}

	private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
		Object[] given = (arguments != null) ? arguments : new Object[0];
		if (target instanceof SimpleQueryRunner && method.getName().equals("run") && !isLookingOut()) {
			this.sent.add((given[0] instanceof Query query) ? query.text() : (String) given[0]);
		}
		try {
			Object answer = method.invoke(target, Arrays.stream(given).map(this::watchedWork).toArray());
			return (answer != null) ? watchedAnswer(answer) : null;
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	/** What looks for changes by itself belongs to nobody's work. */
	private static boolean isLookingOut() {
		return Thread.currentThread().getName().equals("lookout");
	}

	private Object watchedAnswer(Object answer) {
		return switch (answer) {
			case Session session -> watched(Session.class, session);
			case Transaction transaction -> watched(Transaction.class, transaction);
			default -> answer;
		};
	}

	private Object watchedWork(Object argument) {
		return switch (argument) {
			case TransactionCallback<?> work -> callback(work);
			case Consumer<?> work -> consumer(work);
			default -> argument;
		};
	}

	private TransactionCallback<?> callback(TransactionCallback<?> work) {
		return (transaction) -> work.execute(watched(TransactionContext.class, transaction));
	}

	@SuppressWarnings("unchecked")
	private Consumer<TransactionContext> consumer(Consumer<?> work) {
		return (transaction) -> ((Consumer<TransactionContext>) work)
			.accept(watched(TransactionContext.class, transaction));
	}

}
