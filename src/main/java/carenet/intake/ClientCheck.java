package carenet.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import carenet.evidence.Evidence;
import carenet.evidence.NeedRating;
import carenet.evidence.Report;
import carenet.evidence.ReportDigest;
import carenet.evidence.Statement;
import carenet.evidence.Tie;
import carenet.study.Id;
import carenet.study.Interval;
import carenet.study.TieKind;

/** Judges what only all rows about a client together can tell. */
final class ClientCheck {

	private final Registers registers;

	private final Findings findings;

	ClientCheck(Registers registers, Findings findings) {
		this.registers = registers;
		this.findings = findings;
	}

	void check(ClientRows rows) {
		List<ClientRows.Stated> statements = rows.statements();
		List<ClientRows.Rated> ratings = rows.ratings();
		perTie(statements).forEach(ClientCheck::tie);
		ratedOnce(ratings);
		contacts(rows.client(), statements);
		Map<Id, List<Statement>> stated = statements.stream()
			.map(ClientRows.Stated::statement)
			.collect(Collectors.groupingBy(Statement::report));
		Map<Id, List<NeedRating>> rated = ratings.stream()
			.map(ClientRows.Rated::rating)
			.collect(Collectors.groupingBy(NeedRating::report));
		rows.reports(this.registers)
			.forEach((report) -> unchanged(report, stated.getOrDefault(report.id(), List.of()),
					rated.getOrDefault(report.id(), List.of())));
	}

	private static Iterable<List<ClientRows.Stated>> perTie(List<ClientRows.Stated> statements) {
		Map<ReportedTie, List<ClientRows.Stated>> ties = new LinkedHashMap<>();
		statements.forEach(
				(stated) -> ties
					.computeIfAbsent(new ReportedTie(stated.statement().report(), stated.statement().tie()),
							(key) -> new ArrayList<>())
					.add(stated));
		return ties.values();
	}

	/** What one report says of one tie, in the order of the rows. */
	private static void tie(List<ClientRows.Stated> same) {
		if (same.size() == 1) {
			return;
		}
		boolean first = isDated(same.getFirst());
		same.stream()
			.filter((stated) -> isDated(stated) != first)
			.findFirst()
			.ifPresent((stated) -> stated.row()
				.found(ProblemCode.MIXED_WITH_DATED_RECORD, "evidence",
						"DATED_RECORD in all statements of this tie or in none; see row "
								+ same.getFirst().row().line()));
		disjoint(same.stream().filter(ClientCheck::isDated).toList());
		once(same.stream().filter((stated) -> !isDated(stated)).toList());
	}

	private static boolean isDated(ClientRows.Stated stated) {
		return stated.statement().evidence() == Evidence.DATED_RECORD;
	}

	private static void once(List<ClientRows.Stated> statements) {
		Map<Integer, Long> lines = new HashMap<>();
		for (ClientRows.Stated stated : statements) {
			Integer refers = stated.statement().refersToWave();
			Long before = lines.putIfAbsent((refers != null) ? refers : -1, stated.row().line());
			if (before != null) {
				stated.row()
					.found(ProblemCode.TIE_STATED_TWICE, (refers != null) ? "refers_to_wave" : "to_id",
							"one statement of this tie in the report; row %d is one".formatted(before));
			}
		}
	}

	private static void disjoint(List<ClientRows.Stated> records) {
		List<ClientRows.Stated> byStart = records.stream()
			.sorted(Comparator.comparing((ClientRows.Stated stated) -> period(stated).from())
				.thenComparing((stated) -> period(stated).until()))
			.toList();
		ClientRows.Stated longest = null;
		for (ClientRows.Stated other : byStart) {
			if (longest != null && period(longest).until().isAfter(period(other).from())) {
				overlap(longest, other);
			}
			if (longest == null || period(other).until().isAfter(period(longest).until())) {
				longest = other;
			}
		}
	}

	private static void overlap(ClientRows.Stated one, ClientRows.Stated other) {
		boolean later = other.row().line() > one.row().line();
		ClientRows.Stated blamed = later ? other : one;
		ClientRows.Stated rival = later ? one : other;
		blamed.row()
			.found(ProblemCode.PERIODS_OVERLAP, "valid_from",
					"a period apart from %s in row %d".formatted(period(rival), rival.row().line()));
	}

	private static Interval period(ClientRows.Stated stated) {
		return Interval.of(stated.statement().validFrom(), stated.statement().validUntil());
	}

	private static void ratedOnce(List<ClientRows.Rated> ratings) {
		Map<RatedNeed, Long> lines = new HashMap<>();
		for (ClientRows.Rated rated : ratings) {
			NeedRating rating = rated.rating();
			Long before = lines.putIfAbsent(new RatedNeed(rating.report(), rating.need()), rated.row().line());
			if (before != null) {
				rated.row()
					.found(ProblemCode.NEED_RATED_TWICE, "need_id",
							"one rating of this need in the report; row %d is one".formatted(before));
			}
		}
	}

	/** Tells each stranger once, where it is first met. */
	private void contacts(Id client, List<ClientRows.Stated> statements) {
		Set<Id> supporters = new HashSet<>(this.registers.known().supportersOf(client));
		statements.stream()
			.map((stated) -> stated.statement().tie())
			.filter((tie) -> tie.kind() == TieKind.SUPPORTS)
			.forEach((tie) -> supporters.add(tie.from()));
		for (ClientRows.Stated stated : statements) {
			if (stated.statement().tie().kind() == TieKind.IN_CONTACT_WITH) {
				stranger(stated.row(), "from_id", client, supporters);
				stranger(stated.row(), "to_id", client, supporters);
			}
		}
	}

	private static void stranger(Row row, String column, Id client, Set<Id> supporters) {
		Id end = row.peekId(column);
		if (end != null && supporters.add(end)) {
			row.found(ProblemCode.CONTACT_WITH_NO_SUPPORTER, column,
					"somebody of whom a statement says that they support client " + client);
		}
	}

	/** A report that the store has already must say what it said there. */
	private void unchanged(Report report, List<Statement> statements, List<NeedRating> ratings) {
		Known.KnownReport stored = this.registers.known().report(report.id()).orElse(null);
		if (stored == null) {
			return;
		}
		FiledReport filed = this.registers.reports.get(report.id());
		Instant recordedAt = (filed == null || filed.recordedAtDefaulted()) ? stored.recordedAt() : report.recordedAt();
		if (!stored.digest().equals(ReportDigest.of(report, statements, ratings))
				|| !stored.recordedAt().equals(recordedAt)) {
			this.findings.add(ProblemCode.REPORT_CHANGED, StudyFile.REPORTS.fileName(),
					this.registers.reports.line(report.id()), "report_id", report.id().value(),
					"what the report says in the store, or a new report that supersedes it");
		}
	}

	/**
	 * A tie as one report tells it.
	 *
	 * @param report the report
	 * @param tie the tie
	 */
	private record ReportedTie(Id report, Tie tie) {
	}

	/**
	 * A need as one report rates it.
	 *
	 * @param report the report
	 * @param need the need
	 */
	private record RatedNeed(Id report, Id need) {
	}

}
