package carenet.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Reads one CSV file row by row; what is wrong with its form is found, and what can still
 * be read is read.
 */
final class TableReader {

	private static final int PARSER_BUFFER = 1 << 20;

	private static final int FIELDS_KEPT = 256;

	private final StudyFile file;

	private final Limits limits;

	private final Findings findings;

	TableReader(StudyFile file, Limits limits, Findings findings) {
		this.file = file;
		this.limits = limits;
		this.findings = findings;
	}

	/** Says whether the whole file could be read, with all required columns. */
	boolean read(Reader text, Consumer<Row> rows) {
		Handler handler = new Handler();
		try (CsvReader<Fields> csv = CsvReader.builder()
			.maxBufferSize(PARSER_BUFFER)
			.allowUnclosedQuote(false)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.build(handler, text)) {
			return read(csv.iterator(), rows);
		}
		catch (CsvParseException ex) {
			this.findings.add(ProblemCode.MALFORMED_CSV, this.file.fileName(), handler.line, "", reason(ex),
					"RFC 4180: quotes closed and doubled inside");
			return false;
		}
		catch (IOException | UncheckedIOException ex) {
			this.findings.add(ProblemCode.UNREADABLE_FILE, this.file.fileName(), handler.line, "", reason(ex),
					"a file that can be read to its end");
			return false;
		}
	}

	private static String reason(Throwable ex) {
		Throwable cause = ex;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return String.valueOf(cause.getMessage());
	}

	private boolean read(Iterator<Fields> records, Consumer<Row> rows) {
		if (!records.hasNext()) {
			this.findings.add(ProblemCode.MISSING_HEADER, this.file.fileName(), 1, "", "",
					"a header row: " + String.join(",", this.file.columnNames()));
			return false;
		}
		Fields first = records.next();
		Header header = Header.of(this.file, first.line, first.cells, this.findings);
		while (records.hasNext()) {
			Fields fields = records.next();
			rows.accept(fits(fields, first.count) ? new Row(header, fields.line, fields.cells, this.findings)
					: Row.refused(header, fields.line, fields.cells));
		}
		return header.isComplete();
	}

	private boolean fits(Fields fields, int expected) {
		if (fields.count != expected) {
			this.findings.add(ProblemCode.WRONG_FIELD_COUNT, this.file.fileName(), fields.line, "",
					fields.count + " fields", expected + " fields, as in the header");
			return false;
		}
		if (fields.tooLong >= 0) {
			this.findings.add(ProblemCode.CELL_TOO_LONG, this.file.fileName(), fields.line,
					"column " + (fields.tooLong + 1), "more than %d characters".formatted(this.limits.cellChars()),
					"at most %d characters".formatted(this.limits.cellChars()));
			return false;
		}
		return true;
	}

	/**
	 * The fields of a row, of which no more is kept than a row of a study can have.
	 *
	 * @param line on which it starts
	 * @param count how many there were
	 * @param tooLong the first that was too long, counted from 0; -1 for none
	 * @param cells those that were kept
	 */
	private record Fields(long line, int count, int tooLong, List<String> cells) {
	}

	/** Collects fields without keeping what nobody can use. */
	private final class Handler extends AbstractBaseCsvCallbackHandler<Fields> {

		private long line = 1;

		private int count;

		private int tooLong = -1;

		private List<String> cells = new ArrayList<>();

		@Override
		protected void handleBegin(long startingLine) {
			this.line = startingLine;
			this.count = 0;
			this.tooLong = -1;
			this.cells = new ArrayList<>();
		}

		@Override
		protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
			this.count++;
			int most = TableReader.this.limits.cellChars();
			if (length > most && this.tooLong < 0) {
				this.tooLong = index;
			}
			if (this.cells.size() < FIELDS_KEPT) {
				this.cells.add(new String(buffer, offset, Math.min(length, most)));
			}
		}

		@Override
		protected @Nullable Fields buildRecord() {
			return new Fields(this.line, this.count, this.tooLong, this.cells);
		}

	}

}
