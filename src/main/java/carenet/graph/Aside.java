package carenet.graph;

import java.time.Duration;
import java.util.Map;

import org.neo4j.driver.TransactionConfig;

/**
 * A transaction that only reads, beside all others.
 *
 * @param mark by which it is found to be stopped; empty where nobody stops it
 * @param atMost after which the database gives it up
 * @param rowsAtOnce how many rows may wait here to be read
 */
public record Aside(String mark, Duration atMost, int rowsAtOnce) {

	/** Where rows are short. */
	public static final int MANY = 1000;

	static final String MARKED = """
			SHOW TRANSACTIONS YIELD transactionId, metaData WHERE metaData.carenet = $mark
			RETURN transactionId AS id
			""";

	TransactionConfig bounds() {
		TransactionConfig.Builder bounds = TransactionConfig.builder().withTimeout(this.atMost);
		return this.mark.isEmpty() ? bounds.build() : bounds.withMetadata(Map.of("carenet", this.mark)).build();
	}

}
