package carenet.codebook;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.codebook.Codebook.CodeList;
import carenet.codebook.Codebook.Element;

/** A codebook in Markdown. */
final class CodebookText {

	private final StringBuilder text = new StringBuilder();

	private CodebookText() {
	}

	static String of(Codebook codebook) {
		CodebookText markdown = new CodebookText();
		markdown.text.append("# Codebook\n\nWhat everything in the graph is called, and what it means.\n");
		markdown.elements("Nodes", codebook.nodes());
		markdown.elements("Relationships", codebook.relationships());
		markdown.lists(codebook.lists());
		markdown.measures(codebook);
		return markdown.text.toString();
	}

	private void elements(String heading, List<Element> elements) {
		this.text.append("\n## ").append(heading).append('\n');
		elements.forEach((element) -> {
			this.text.append("\n### ").append(element.name()).append("\n\n").append(element.about()).append('\n');
			if (!element.schema().isEmpty()) {
				this.text.append("\nSchema: ").append(String.join("; ", element.schema())).append(".\n");
			}
			table(List.of("property", "type", "meaning"),
					element.properties().stream().map((one) -> List.of(one.name(), one.type(), one.meaning())));
		});
	}

	private void lists(List<CodeList> lists) {
		this.text.append("\n## Closed lists\n");
		lists.forEach((list) -> {
			this.text.append("\n### ").append(list.name()).append("\n\n").append(list.about()).append('\n');
			table(List.of("value", "meaning"), list.values().stream().map((one) -> List.of(one.code(), one.meaning())));
		});
	}

	private void measures(Codebook codebook) {
		this.text.append("\n## Measures\n");
		table(List.of("measure", "of", "formula", "range", "null when (reason)", "source"), codebook.measures()
			.stream()
			.map((one) -> List.of(one.name(), one.of(), one.formula(), one.range(), one.undefined(), one.source())));
		this.text.append("\n## Sources\n");
		table(List.of("source", "work"), codebook.sources().stream().map((one) -> List.of(one.name(), one.work())));
	}

	private void table(List<String> header, Stream<List<String>> rows) {
		List<List<String>> all = rows.toList();
		if (all.isEmpty()) {
			return;
		}
		this.text.append('\n');
		row(header);
		row(header.stream().map((column) -> "---").toList());
		all.forEach(this::row);
	}

	private void row(List<String> cells) {
		this.text.append(cells.stream()
			.map((cell) -> cell.replace("|", "\\|"))
			.collect(Collectors.joining(" | ", "| ", " |\n")));
	}

}
