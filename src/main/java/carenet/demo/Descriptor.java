package carenet.demo;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The datapackage.json of a generated study: it says that nobody in it is real.
 *
 * @param clients how many clients
 * @param seed from which seed
 */
record Descriptor(int clients, long seed) {

	private static final Pattern COMMA = Pattern.compile(",");

	String json() {
		String resources = Arrays.stream(StudyTable.values())
			.map(Descriptor::resource)
			.collect(Collectors.joining(",\n"));
		return """
				{
				  "profile": "tabular-data-package",
				  "name": "carenet-demonstration-study",
				  "title": "Demonstration study: every person in it is generated",
				  "synthetic": true,
				  "generator": "carenet StudyGenerator",
				  "clients": %s,
				  "seed": %s,
				  "resources": [
				%s
				  ]
				}
				""".formatted(Integer.toString(this.clients), Long.toString(this.seed), resources);
	}

	private static String resource(StudyTable table) {
		String fields = Arrays.stream(COMMA.split(table.columns()))
			.map((column) -> "{\"name\": \"" + column + "\", \"type\": \"string\"}")
			.collect(Collectors.joining(", "));
		return """
				{"name": "%s", "path": "%s", "profile": "tabular-data-resource", "encoding": "utf-8",
				 "schema": {"fields": [%s]}}""".formatted(table.title(), table.fileName(), fields);
	}

}
