package carenet.demo;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

/** The CSV files of a package, all open at once, each with its header row. */
final class CsvTables implements Closeable {

	private static final Pattern COMMA = Pattern.compile(",");

	private final Map<StudyTable, CsvWriter> writers = new EnumMap<>(StudyTable.class);

	private final Map<StudyTable, Integer> widths = new EnumMap<>(StudyTable.class);

	CsvTables(Path folder) throws IOException {
		for (StudyTable table : StudyTable.values()) {
			CsvWriter writer = CsvWriter.builder()
				.lineDelimiter(LineDelimiter.LF)
				.build(folder.resolve(table.fileName()), StandardCharsets.UTF_8);
			this.writers.put(table, writer);
			List<String> header = List.of(COMMA.split(table.columns()));
			this.widths.put(table, header.size());
			writer.writeRecord(header);
		}
	}

	/** One row; null is an empty cell. */
	void row(StudyTable table, @Nullable Object... cells) {
		List<String> texts = new ArrayList<>();
		for (Object cell : cells) {
			texts.add((cell != null) ? cell.toString() : "");
		}
		CsvWriter writer = this.writers.get(table);
		if (writer == null || !Integer.valueOf(texts.size()).equals(this.widths.get(table))) {
			throw new IllegalStateException("a row of %s has the columns %s".formatted(table, table.columns()));
		}
		writer.writeRecord(texts);
	}

	@Override
	public void close() throws IOException {
		for (CsvWriter writer : this.writers.values()) {
			writer.close();
		}
	}

}
