package carenet.sameness;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import carenet.study.BadInput;
import carenet.study.Id;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table of candidates as it comes back, with decisions filled in: the rows without one
 * are left alone. A spreadsheet may have saved it with semicolons and a byte order mark.
 *
 * @param decisions those that are filled in
 * @param lines of each the line where it stands
 * @param problems what is wrong with the table itself, line by line
 * @param open how many rows have no decision
 */
public record DecisionFile(List<Wanted> decisions, List<Integer> lines, List<String> problems, int open) {

	/** The most bytes of a file. */
	static final int LONGEST = 20 << 20;

	private static final Set<String> NEEDED = Set.of(CandidateFile.KEPT, CandidateFile.RECORD, CandidateFile.DECISION);

	private static final String GUARDED = "=+-@\t\r";

	/**
	 * Reads a file.
	 * @throws BadInput if it is no such table
	 */
	public static DecisionFile read(InputStream bytes) {
		String text = text(bytes);
		int end = text.indexOf('\n');
		String header = (end < 0) ? text : text.substring(0, end);
		char separator = (header.indexOf(';') >= 0 && header.indexOf(',') < 0) ? ';' : ',';
		try (Reader reader = new StringReader(text);
				CsvReader<CsvRecord> rows = CsvReader.builder()
					.fieldSeparator(separator)
					.allowUnclosedQuote(false)
					.ofCsvRecord(reader)) {
			return new Reading().read(rows);
		}
		catch (CsvParseException ex) {
			throw new BadInput("that is no CSV table: quotes have to be closed, and doubled inside a cell");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(InputStream bytes) {
		try {
			byte[] all = bytes.readNBytes(LONGEST + 1);
			if (all.length > LONGEST) {
				throw new BadInput("the file has more than %d bytes".formatted(LONGEST));
			}
			String text = StandardCharsets.UTF_8.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(all))
				.toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			throw new BadInput("the file is not UTF-8: save it as CSV UTF-8");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A table row by row. */
	private static final class Reading {

		private final Map<String, Integer> columns = new HashMap<>();

		private final List<Wanted> decisions = new ArrayList<>();

		private final List<Integer> lines = new ArrayList<>();

		private final List<String> problems = new ArrayList<>();

		private final Map<Set<Id>, Integer> seen = new HashMap<>();

		private int open;

		private int width;

		DecisionFile read(CsvReader<CsvRecord> rows) {
			for (CsvRecord row : rows) {
				if (this.columns.isEmpty()) {
					header(row);
				}
				else {
					take(row);
				}
			}
			if (this.columns.isEmpty()) {
				throw new BadInput("the file is empty: right would be one of 'carenet people candidates'");
			}
			return new DecisionFile(this.decisions, this.lines, this.problems, this.open);
		}

		private void header(CsvRecord row) {
			this.width = row.getFieldCount();
			for (int i = 0; i < this.width; i++) {
				if (this.columns.put(row.getField(i).strip().toLowerCase(Locale.ROOT), i) != null) {
					throw new BadInput("two columns of the file have the same heading");
				}
			}
			NEEDED.stream().sorted().filter((one) -> !this.columns.containsKey(one)).findFirst().ifPresent((one) -> {
				throw new BadInput("the file has no column '%s': right would be one of 'carenet people candidates'"
					.formatted(one));
			});
		}

		private void take(CsvRecord row) {
			int line = Math.toIntExact(row.getStartingLineNumber());
			if (row.getFieldCount() != this.width) {
				this.problems
					.add("line %d: %d cells under %d headings".formatted(line, row.getFieldCount(), this.width));
				return;
			}
			String said = cell(row, CandidateFile.DECISION).toUpperCase(Locale.ROOT);
			if (said.isEmpty()) {
				this.open++;
				return;
			}
			Verdict verdict = verdict(said);
			Id kept = id(row, line, CandidateFile.KEPT);
			Id record = id(row, line, CandidateFile.RECORD);
			if (verdict == null) {
				this.problems.add("line %d: the decision is none of same, different, undecided".formatted(line));
			}
			else if (kept != null && record != null) {
				add(line, new Wanted(kept, record, verdict, cell(row, CandidateFile.NOTE),
						cell(row, CandidateFile.PAIR)));
			}
		}

		private void add(int line, Wanted wanted) {
			Integer before = wanted.kept().equals(wanted.record()) ? null
					: this.seen.putIfAbsent(Set.of(wanted.kept(), wanted.record()), line);
			if (before != null) {
				this.problems.add("line %d: the same pair stands in line %d".formatted(line, before));
				return;
			}
			this.decisions.add(wanted);
			this.lines.add(line);
		}

		private static @Nullable Verdict verdict(String said) {
			for (Verdict verdict : Verdict.values()) {
				if (verdict.name().equals(said)) {
					return verdict;
				}
			}
			return null;
		}

		/** What stands there may be a name, so it is not repeated. */
		private @Nullable Id id(CsvRecord row, int line, String column) {
			String text = cell(row, column);
			if (!Id.isValid(text)) {
				this.problems.add("line %d: %s is no id".formatted(line, column));
				return null;
			}
			return Id.of(text);
		}

		private String cell(CsvRecord row, String column) {
			Integer at = this.columns.get(column);
			String text = (at == null) ? "" : row.getField(at).strip();
			return (text.length() > 1 && text.charAt(0) == '\'' && GUARDED.indexOf(text.charAt(1)) >= 0)
					? text.substring(1) : text;
		}

	}

}
