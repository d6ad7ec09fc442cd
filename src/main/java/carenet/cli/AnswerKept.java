package carenet.cli;

import java.util.ArrayList;
import java.util.List;

import org.neo4j.driver.Value;

import carenet.edition.DatasetVersion;
import carenet.research.Listener;

/** An answer as it was told, to be written at its end. */
final class AnswerKept implements Listener {

	private List<String> columns = List.of();

	private final List<List<Value>> rows = new ArrayList<>();

	@Override
	public void begin(List<String> names, DatasetVersion version) {
		this.columns = List.copyOf(names);
	}

	@Override
	public void row(List<Value> row) {
		this.rows.add(row);
	}

	List<String> columns() {
		return this.columns;
	}

	List<List<Value>> rows() {
		return this.rows;
	}

}
