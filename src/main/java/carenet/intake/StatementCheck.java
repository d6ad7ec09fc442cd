package carenet.intake;

import java.time.LocalDate;
import java.util.List;

import carenet.evidence.Evidence;
import carenet.evidence.NeedRating;
import carenet.evidence.Report;
import carenet.evidence.Statement;
import carenet.study.Id;
import carenet.study.TieKind;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/** Judges what reports say, one statement or rating at a time. */
final class StatementCheck {

	private final Registers registers;

	StatementCheck(Registers registers) {
		this.registers = registers;
	}

	/** The client in whose network the statement stands, if it can be used. */
	@Nullable Id statement(Row row) {
		StatementRow read = StatementRow.read(row);
		Report report = report(row, read.report());
		ends(row, read, report);
		if (report == null) {
			return null;
		}
		earlierWave(row, read, report);
		Statement statement = row.isRefused() ? null : read.inNetworkOf(report.client());
		if (statement == null) {
			return null;
		}
		deaths(row, statement, report);
		return report.client();
	}

	/** The client whose need is rated, if the rating can be used. */
	@Nullable Id rating(Row row) {
		NeedRating rating = Records.rating(row);
		Report report = report(row, row.peekId("report_id"));
		need(row, "need_id", row.peekId("need_id"), report);
		return (rating == null || report == null || row.isRefused()) ? null : report.client();
	}

	private @Nullable Report report(Row row, @Nullable Id id) {
		if (id != null && !this.registers.reports.mayDeclare(id)) {
			row.found(ProblemCode.UNKNOWN_REPORT, "report_id", "the id of a report in reports.csv");
		}
		FiledReport filed = (id != null) ? this.registers.reports.get(id) : null;
		return (filed != null) ? filed.report() : null;
	}

	private void ends(Row row, StatementRow read, @Nullable Report report) {
		supporter(row, "from_id", read.from());
		if (read.kind() == null || read.to() == null) {
			return;
		}
		switch (read.kind()) {
			case SUPPORTS -> {
				if (report != null && !read.to().equals(report.client())) {
					row.found(ProblemCode.WRONG_TARGET, "to_id", report.client() + ", the report's client");
				}
				else if (read.to().equals(read.from())) {
					row.found(ProblemCode.WRONG_TARGET, "to_id", "the report's client");
				}
			}
			case ADDRESSES -> {
				need(row, "to_id", read.to(), report);
				if (read.to().equals(read.from())) {
					row.found(ProblemCode.WRONG_TARGET, "to_id", "a need of the report's client");
				}
			}
			case IN_CONTACT_WITH -> {
				supporter(row, "to_id", read.to());
				if (read.to().equals(read.from())) {
					row.found(ProblemCode.SELF_CONTACT, "to_id", "another supporter than " + read.from());
				}
			}
		}
	}

	private void supporter(Row row, String column, @Nullable Id id) {
		if (id != null && !this.registers.mayBeSupporter(id)) {
			row.found(ProblemCode.UNKNOWN_SUPPORTER, column, "the id of a carer, professional or agency");
		}
	}

	private void need(Row row, String column, @Nullable Id id, @Nullable Report report) {
		if (id == null) {
			return;
		}
		if (!this.registers.mayBeNeed(id)) {
			row.found(ProblemCode.UNKNOWN_NEED, column, "the id of a need");
		}
		else if (report != null && !this.registers.mayOwn(report.client(), id)) {
			row.found(ProblemCode.NEED_OF_ANOTHER_CLIENT, column, "a need of client " + report.client());
		}
	}

	private void earlierWave(Row row, StatementRow read, Report report) {
		Integer refers = read.refersToWave();
		if (refers == null || read.evidence() != Evidence.RETROSPECTIVE) {
			return;
		}
		if (refers >= report.wave()) {
			row.found(ProblemCode.NOT_AN_EARLIER_WAVE, "refers_to_wave",
					"a wave before %d, which is the report's".formatted(report.wave()));
		}
		else if (!this.registers.mayHaveWave(report.client(), refers)) {
			row.found(ProblemCode.UNKNOWN_WAVE, "refers_to_wave", "a wave of client " + report.client());
		}
	}

	private void deaths(Row row, Statement statement, Report report) {
		Id from = statement.tie().from();
		List<Id> ends = (statement.tie().kind() == TieKind.IN_CONTACT_WITH) ? List.of(from, statement.tie().to())
				: List.of(from);
		LocalDate spokenOf = lastDay(statement, report);
		for (Id end : ends) {
			LocalDate death = this.registers.deathOf(end);
			if (statement.present() && death != null && spokenOf.isAfter(death)) {
				row.found(ProblemCode.STATEMENT_AFTER_DEATH, "present",
						"false, or a death of %s later than %s".formatted(end, death));
			}
		}
		if (Statement.DIED.equals(statement.endReason()) && this.registers.deathOf(report.client()) == null
				&& ends.stream().allMatch((end) -> this.registers.deathOf(end) == null)) {
			row.found(ProblemCode.DEATH_NOT_REGISTERED, "end_reason",
					"a deceased_on of whoever died, if this is right");
		}
	}

	/** The last day of which the statement says that the tie was there. */
	private LocalDate lastDay(Statement statement, Report report) {
		if (statement.refersToWave() != null) {
			Wave wave = this.registers.wave(report.client(), statement.refersToWave());
			return (wave != null) ? wave.date() : report.date();
		}
		LocalDate until = statement.validUntil();
		return (until != null && !until.isAfter(report.date())) ? until.minusDays(1) : report.date();
	}

}
