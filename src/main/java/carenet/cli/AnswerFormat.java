package carenet.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import tools.jackson.databind.json.JsonMapper;

import carenet.export.CsvTable;
import carenet.research.Plain;

/** How the answer to a query in Cypher is written. */
enum AnswerFormat {

	TABLE, CSV, JSONL;

	String write(AnswerKept answer) {
		return switch (this) {
			case TABLE -> table(answer);
			case CSV -> csv(answer);
			case JSONL -> answer.rows().stream().map((row) -> json(answer, row)).collect(Collectors.joining("\n"));
		};
	}

	private static String table(AnswerKept answer) {
		Table table = new Table(answer.columns().toArray(String[]::new));
		answer.rows().forEach((row) -> table.row(row.stream().map(AnswerFormat::line).toArray(String[]::new)));
		return String.join("\n", table.lines());
	}

	/** On one line, and without what would move the terminal's cursor. */
	private static String line(Value value) {
		return Plain.text(value).replaceAll("\\p{Cntrl}", " ");
	}

	private static String csv(AnswerKept answer) {
		CsvTable table = new CsvTable(answer.columns().toArray(String[]::new));
		answer.rows().forEach((row) -> table.row(row.stream().map(AnswerFormat::cell).toArray()));
		return table.text().strip();
	}

	private static Object cell(Value value) {
		Object plain = Plain.of(value);
		return (plain instanceof Number) ? plain : Plain.text(value);
	}

	private static String json(AnswerKept answer, List<Value> row) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		for (int column = 0; column < row.size(); column++) {
			json.put(answer.columns().get(column), Plain.of(row.get(column)));
		}
		return JsonMapper.shared().writeValueAsString(json);
	}

}
