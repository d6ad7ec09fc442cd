package carenet.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import carenet.edition.DatasetVersion;
import carenet.research.Listener;
import carenet.research.Plain;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/** An answer as a table for people, and the nodes and relationships in it. */
final class AnswerTable implements Listener {

	private static final int LONG = 90;

	private static final int SHOWN = 60;

	/** A cell beyond this is cut; files have all of it. */
	private static final int LONGEST = 4_000;

	private List<String> columns = List.of();

	private final List<List<Cell>> rows = new ArrayList<>();

	private final DrawnGraph graph = new DrawnGraph();

	/**
	 * A value as it is shown.
	 *
	 * @param text all of it
	 * @param isNumber whether it stands on the right
	 */
	record Cell(String text, boolean isNumber) {

		public boolean isLong() {
			return this.text.length() > LONG;
		}

		public String beginning() {
			return this.text.substring(0,
					this.text.offsetByCodePoints(0, Math.min(SHOWN, this.text.codePointCount(0, this.text.length()))))
					+ "…";
		}

	}

	@Override
	public void begin(List<String> names, DatasetVersion version) {
		this.columns = List.copyOf(names);
	}

	@Override
	public void row(List<Value> row) {
		this.rows.add(row.stream().map((value) -> cell(value.isNull() ? null : value.asObject())).toList());
		row.forEach((value) -> this.graph.add(value.isNull() ? null : value.asObject()));
	}

	private static Cell cell(@Nullable Object value) {
		String text = shown(value);
		return new Cell((text.length() > LONGEST) ? text.substring(0, LONGEST) + "…" : text, value instanceof Number);
	}

	private static String shown(@Nullable Object value) {
		return switch (value) {
			case null -> "";
			case Node node -> "(%s)".formatted(EntityText.of(node));
			case Relationship relationship -> "[%s]".formatted(EntityText.of(relationship));
			case Path path -> EntityText.of(path);
			case List<?> list -> list.stream().map(AnswerTable::shown).collect(Collectors.joining(", ", "[", "]"));
			case Number number -> Plain.text(Values.value(number));
			default -> String.valueOf(value);
		};
	}

	public List<String> columns() {
		return this.columns;
	}

	public List<List<Cell>> rows() {
		return this.rows;
	}

	DrawnGraph graph() {
		return this.graph;
	}

}
