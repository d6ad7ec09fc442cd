package carenet.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

import carenet.study.BadInput;
import carenet.study.SafeCell;

/**
 * A table as CSV (RFC 4180, UTF-8, a header, lines end with CR LF). A text that a
 * spreadsheet would run as a formula gets an apostrophe in front; nothing stated is an
 * empty cell.
 */
public final class CsvTable {

	private final List<String> header;

	private final List<List<String>> rows = new ArrayList<>();

	public CsvTable(String... header) {
		this.header = List.of(header);
	}

	/** Adds a row; numbers are written as they are, everything else as text. */
	public CsvTable row(@Nullable Object... cells) {
		if (cells.length != this.header.size()) {
			throw new BadInput("%d cells do not fit under %d headings".formatted(cells.length, this.header.size()));
		}
		this.rows.add(Stream.of(cells).map(CsvTable::text).toList());
		return this;
	}

	/** A cell as every CSV but a study package has it. */
	public static String text(@Nullable Object cell) {
		return switch (cell) {
			case null -> "";
			case Number number -> number.toString();
			default -> SafeCell.of(cell.toString());
		};
	}

	public String text() {
		StringWriter text = new StringWriter();
		try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
			writer.writeRecord(this.header);
			this.rows.forEach(writer::writeRecord);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

}
