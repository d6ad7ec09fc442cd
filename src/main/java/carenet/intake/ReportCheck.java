package carenet.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import carenet.evidence.Covers;
import carenet.evidence.Report;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.Wave;
import carenet.study.WaveStatus;
import org.jspecify.annotations.Nullable;

/** Judges reports: who speaks about whom, at which wave, and what corrects what. */
final class ReportCheck {

	private final Registers registers;

	private final Findings findings;

	private final Instant importedAt;

	private final Map<Id, Id> ids = new HashMap<>();

	private final Map<LocalDate, LocalDate> dates = new HashMap<>();

	private final Map<Covers, Covers> covers = new HashMap<>();

	ReportCheck(Registers registers, Findings findings, Instant importedAt) {
		this.registers = registers;
		this.findings = findings;
		this.importedAt = importedAt;
	}

	/** The report, if it can be used. */
	@Nullable Report read(Row row) {
		FiledReport filed = Records.report(row, this.importedAt);
		Id id = row.peekId("report_id");
		Id client = row.peekId("client_id");
		if (client != null && !this.registers.mayBeClient(client)) {
			row.found(ProblemCode.UNKNOWN_CLIENT, "client_id", "the id of a client");
		}
		else if (filed != null) {
			wave(row, filed.report());
		}
		if (filed != null) {
			informant(row, filed.report());
			warnings(row, filed.report());
		}
		if (id != null) {
			declare(row, id, filed);
		}
		return (filed != null && !row.isRefused()) ? filed.report() : null;
	}

	private void declare(Row row, Id id, @Nullable FiledReport filed) {
		Register<FiledReport> reports = this.registers.reports;
		if (reports.declares(id)) {
			row.found(ProblemCode.DUPLICATE_ID, "report_id",
					"an id of its own: row %d has this one".formatted(reports.line(id)));
		}
		reports.put(id, row.line(), (filed == null || row.isRefused()) ? null : lean(filed));
	}

	/** The same, sharing what many reports have in common: all reports stay in memory. */
	private FiledReport lean(FiledReport filed) {
		Report report = filed.report();
		Id informant = (report.informant() != null) ? shared(this.ids, report.informant()) : null;
		return new FiledReport(new Report(report.id(), shared(this.ids, report.client()), report.wave(),
				report.source(), informant, shared(this.dates, report.date()), report.mode(),
				shared(this.covers, report.covers()), recordedAt(filed), report.supersedes(), report.supersededAt()),
				filed.recordedAtDefaulted());
	}

	/** What was recorded without a time keeps the time of its first import. */
	private Instant recordedAt(FiledReport filed) {
		Report report = filed.report();
		return filed.recordedAtDefaulted() ? this.registers.known()
			.report(report.id())
			.map(Known.KnownReport::recordedAt)
			.orElse(report.recordedAt()) : report.recordedAt();
	}

	private static <T> T shared(Map<T, T> pool, T value) {
		T before = pool.putIfAbsent(value, value);
		return (before != null) ? before : value;
	}

	private void wave(Row row, Report report) {
		if (!this.registers.mayHaveWave(report.client(), report.wave())) {
			row.found(ProblemCode.UNKNOWN_WAVE, "wave", "a wave of client " + report.client());
		}
	}

	private void informant(Row row, Report report) {
		Id informant = report.informant();
		switch (report.source()) {
			case CLIENT -> {
				if (informant != null && !informant.equals(report.client())) {
					row.found(ProblemCode.WRONG_INFORMANT, "informant_id", report.client() + ", or nothing");
				}
			}
			case INFORMAL_CARER ->
				named(row, informant, informant != null && this.registers.mayBeCarer(informant), "the id of a carer");
			case PROFESSIONAL -> named(row, informant, informant != null && this.registers.mayBeProfessional(informant),
					"the id of a professional");
			case MUNICIPAL_RECORD, HOSPITAL_RECORD, FIELD_OBSERVATION -> {
			}
		}
	}

	private static void named(Row row, @Nullable Id informant, boolean right, String expected) {
		if (informant == null) {
			row.found(ProblemCode.MISSING_VALUE, "informant_id", expected);
		}
		else if (!right) {
			row.found(ProblemCode.WRONG_INFORMANT, "informant_id", expected);
		}
	}

	private void warnings(Row row, Report report) {
		Wave wave = this.registers.wave(report.client(), report.wave());
		if (wave != null && wave.status() == WaveStatus.MISSED && report.source() == Source.CLIENT) {
			row.found(ProblemCode.CLIENT_REPORT_AT_MISSED_WAVE, "wave", "a wave that the client did not miss");
		}
		if (wave != null && wave.status() != WaveStatus.CONDUCTED && row.cell("covers").isEmpty()) {
			row.found(ProblemCode.DEFAULT_COVERAGE, "covers",
					"what it covers, since %s was %s".formatted(wave.label(), wave.status()));
		}
		Wave last = this.registers.lastWave(report.client());
		if (last != null && report.date().isAfter(last.date())) {
			row.found(ProblemCode.REPORT_AFTER_LAST_WAVE, "date",
					"a date up to %s, the last wave".formatted(last.date()));
		}
		death(row, report);
		if (report.recordedAt().isAfter(this.importedAt)) {
			row.found(ProblemCode.RECORDED_IN_FUTURE, "recorded_at", "an instant up to " + this.importedAt);
		}
	}

	private void death(Row row, Report report) {
		LocalDate ofClient = this.registers.deathOf(report.client());
		LocalDate ofInformant = (report.informant() != null) ? this.registers.deathOf(report.informant()) : null;
		if (ofClient != null && report.date().isAfter(ofClient)) {
			row.found(ProblemCode.REPORT_AFTER_DEATH, "date",
					"a date up to %s, when the client died".formatted(ofClient));
		}
		else if (ofInformant != null && report.date().isAfter(ofInformant)) {
			row.found(ProblemCode.REPORT_AFTER_DEATH, "date",
					"a date up to %s, when the informant died".formatted(ofInformant));
		}
	}

	/** What only the whole of reports.csv can tell: what supersedes what. */
	void superseding() {
		Set<Id> circling = new HashSet<>();
		for (List<Id> cycle : Cycles.among(this.registers.reports.ids(), this::superseded)) {
			Id first = cycle.stream().filter(this.registers.reports::declares).findFirst().orElse(cycle.getFirst());
			blame(ProblemCode.SUPERSEDES_CYCLE, first, "a report that does not, in turn, supersede " + first);
			circling.addAll(cycle);
		}
		Map<Id, Id> superseders = new HashMap<>();
		this.registers.reports.values()
			.map(FiledReport::report)
			.filter((report) -> report.supersedes() != null && !circling.contains(report.id()))
			.forEach((report) -> supersedes(report, superseders));
	}

	private @Nullable Id superseded(Id id) {
		FiledReport filed = this.registers.reports.get(id);
		return (filed != null) ? filed.report().supersedes()
				: this.registers.known().report(id).map(Known.KnownReport::supersedes).orElse(null);
	}

	private void supersedes(Report report, Map<Id, Id> superseders) {
		Id superseded = report.supersedes();
		if (superseded == null) {
			return;
		}
		Optional<Known.KnownReport> stored = this.registers.known().report(superseded);
		if (!this.registers.reports.mayDeclare(superseded) && stored.isEmpty()) {
			blame(ProblemCode.UNKNOWN_REPORT, report.id(), "the id of a report, or nothing");
			return;
		}
		FiledReport own = this.registers.reports.get(superseded);
		if (own != null) {
			compare(report, own.report().client(), own.report().recordedAt());
		}
		else {
			stored.ifPresent((other) -> compare(report, other.client(), other.recordedAt()));
		}
		Id rival = superseders.putIfAbsent(superseded, report.id());
		Id inStore = stored.map(Known.KnownReport::supersededBy).orElse(report.id());
		if (rival != null || !inStore.equals(report.id())) {
			blame(ProblemCode.SUPERSEDED_TWICE, report.id(),
					"a report that %s does not supersede already".formatted((rival != null) ? rival : inStore));
		}
	}

	private void compare(Report report, Id client, Instant recordedAt) {
		if (!client.equals(report.client())) {
			blame(ProblemCode.SUPERSEDES_ANOTHER_CLIENT, report.id(), "a report about client " + report.client());
		}
		else if (report.recordedAt().isBefore(recordedAt)) {
			blame(ProblemCode.SUPERSEDES_LATER_REPORT, report.id(),
					"a report recorded by %s; this one was at %s".formatted(report.recordedAt(), recordedAt));
		}
	}

	private void blame(ProblemCode code, Id report, String expected) {
		this.findings.add(code, StudyFile.REPORTS.fileName(), this.registers.reports.line(report), "supersedes",
				String.valueOf(superseded(report)), expected);
	}

}
