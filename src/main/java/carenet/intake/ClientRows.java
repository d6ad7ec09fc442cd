package carenet.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import carenet.evidence.NeedRating;
import carenet.evidence.Report;
import carenet.evidence.Statement;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/** The rows about one client that passed as rows, by file. */
final class ClientRows {

	private final Id client;

	private final Map<StudyFile, List<Row>> rows = new EnumMap<>(StudyFile.class);

	ClientRows(Id client) {
		this.client = client;
	}

	Id client() {
		return this.client;
	}

	void add(StudyFile file, Row row) {
		this.rows.computeIfAbsent(file, (key) -> new ArrayList<>()).add(row);
	}

	private Stream<Row> of(StudyFile file) {
		return this.rows.getOrDefault(file, List.of()).stream();
	}

	<T> List<T> records(StudyFile file, Function<Row, @Nullable T> reading) {
		List<T> records = new ArrayList<>();
		of(file).forEach((row) -> {
			T value = reading.apply(row);
			if (value != null) {
				records.add(value);
			}
		});
		return records;
	}

	List<Report> reports(Registers registers) {
		return records(StudyFile.REPORTS, (row) -> {
			FiledReport filed = registers.reports.get(Objects.requireNonNull(row.peekId("report_id")));
			return (filed != null) ? filed.report() : null;
		});
	}

	List<Stated> statements() {
		return records(StudyFile.STATEMENTS, (row) -> {
			Statement statement = StatementRow.read(row).inNetworkOf(this.client);
			return (statement != null) ? new Stated(row, statement) : null;
		});
	}

	List<Rated> ratings() {
		return records(StudyFile.RATINGS, (row) -> {
			NeedRating rating = Records.rating(row);
			return (rating != null) ? new Rated(row, rating) : null;
		});
	}

	/**
	 * A statement and where it stands.
	 *
	 * @param row the row
	 * @param statement what it says
	 */
	record Stated(Row row, Statement statement) {
	}

	/**
	 * A rating and where it stands.
	 *
	 * @param row the row
	 * @param rating what it says
	 */
	record Rated(Row row, NeedRating rating) {
	}

}
