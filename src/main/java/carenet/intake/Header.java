package carenet.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The header row: where each column of the format stands in this file. */
final class Header {

	private final StudyFile file;

	private final Map<String, Integer> positions = new HashMap<>();

	private final Set<String> required;

	private Header(StudyFile file) {
		this.file = file;
		this.required = file.columns()
			.stream()
			.filter(StudyFile.Column::required)
			.map(StudyFile.Column::name)
			.collect(Collectors.toSet());
	}

	static Header of(StudyFile file, long line, List<String> names, Findings findings) {
		Header header = new Header(file);
		for (int i = 0; i < names.size(); i++) {
			String name = names.get(i);
			if (!file.columnNames().contains(name)) {
				findings.add(ProblemCode.UNKNOWN_COLUMN, file.fileName(), line, name, name,
						"one of " + String.join(", ", file.columnNames()));
			}
			else if (header.positions.putIfAbsent(name, i) != null) {
				findings.add(ProblemCode.DUPLICATE_COLUMN, file.fileName(), line, name, name, "each column once");
			}
		}
		for (StudyFile.Column column : file.columns()) {
			if (column.required() && !header.has(column.name())) {
				findings.add(ProblemCode.MISSING_COLUMN, file.fileName(), line, column.name(), "",
						"a column " + column.name());
			}
		}
		return header;
	}

	/** The documented order, as this program writes it. */
	static Header documented(StudyFile file) {
		Header header = new Header(file);
		for (String name : file.columnNames()) {
			header.positions.put(name, header.positions.size());
		}
		return header;
	}

	boolean isComplete() {
		return this.positions.keySet().containsAll(this.required);
	}

	boolean has(String column) {
		return this.positions.containsKey(column);
	}

	StudyFile file() {
		return this.file;
	}

	/** The cell of a column; empty where the file has no such column. */
	String cell(String column, List<String> cells) {
		Integer position = this.positions.get(column);
		return (position != null && position < cells.size()) ? cells.get(position) : "";
	}

	boolean requires(String column) {
		return this.required.contains(column) && has(column);
	}

}
