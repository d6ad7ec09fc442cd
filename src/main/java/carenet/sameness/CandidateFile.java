package carenet.sameness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import carenet.study.Id;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * Candidates as a table in which somebody fills in a column: one row a pair, UTF-8, a
 * header, cells that no spreadsheet runs.
 *
 * @param names of people, where they were asked for
 */
record CandidateFile(Optional<Map<Id, String>> names) {

	static final String PAIR = "pair";

	static final String KEPT = "kept";

	static final String RECORD = "record";

	static final String DECISION = "decision";

	static final String NOTE = "note";

	private static final String STARTS_A_FORMULA = "=+-@\t\r";

	private List<String> header() {
		List<String> header = new ArrayList<>(
				List.of(PAIR, "score", "kind", KEPT, RECORD, "kept_about", "record_about"));
		if (this.names.isPresent()) {
			header.addAll(List.of("kept_name", "record_name"));
		}
		header.addAll(List.of("clients", "for", "against", "standing", DECISION, NOTE));
		return header;
	}

	/** The writer stays open: it may be the terminal. */
	void write(List<Candidate> candidates, List<Known> decided, Writer out) {
		try {
			CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
			writer.writeRecord(header());
			candidates.forEach((one) -> writer.writeRecord(row(one)));
			decided.forEach((one) -> writer.writeRecord(row(one)));
			writer.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A pair of which something is said.
	 *
	 * @param kept the one that is kept, or one of two people
	 * @param record the other one
	 * @param standing what is said, by whom and since when
	 */
	record Known(Id kept, Id record, String standing) {
	}

	private List<String> row(Candidate one) {
		return row(
				Stream.of(one.seal(), one.likeness().shown(), one.kind().name(), one.kept().id().value(),
						one.record().id().value(), one.kept().about(), one.record().about()),
				one.ids(),
				Stream.of(String.join(" ", one.clients().stream().map(Id::value).toList()),
						String.join("; ", one.likeness().speaksFor()),
						String.join("; ", one.likeness().speaksAgainst()), ""));
	}

	private List<String> row(Known one) {
		return row(Stream.of("", "", "", one.kept().value(), one.record().value(), "", ""),
				List.of(one.kept(), one.record()), Stream.of("", "", "", one.standing()));
	}

	private List<String> row(Stream<String> before, List<Id> ids, Stream<String> after) {
		Stream<String> named = this.names.stream()
			.flatMap((known) -> ids.stream().map((id) -> known.getOrDefault(id, "")));
		return Stream.of(before, named, after, Stream.of("", ""))
			.flatMap((cells) -> cells)
			.map(CandidateFile::harmless)
			.toList();
	}

	private static String harmless(String text) {
		return (!text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
