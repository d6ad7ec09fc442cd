package carenet.research;

import java.util.List;

import carenet.study.BadInput;
import org.neo4j.driver.Value;

/** How many values were told: a list in a list in a list can be more than any row. */
final class Amount {

	private static final long MOST = 20_000_000;

	private long values;

	void add(List<Value> row) {
		row.forEach(this::add);
	}

	private void add(Value value) {
		this.values++;
		if (this.values > MOST) {
			throw new BadInput("stopped: the answer has more than %,d values".formatted(MOST));
		}
		if (value.type().name().startsWith("LIST") || value.type().name().startsWith("MAP")) {
			value.values().forEach(this::add);
		}
	}

}
