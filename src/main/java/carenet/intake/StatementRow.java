package carenet.intake;

import java.time.LocalDate;
import java.util.Set;

import carenet.evidence.Attributes;
import carenet.evidence.Evidence;
import carenet.evidence.Frequency;
import carenet.evidence.Quality;
import carenet.evidence.Role;
import carenet.evidence.Statement;
import carenet.evidence.SupportType;
import carenet.evidence.Tie;
import carenet.study.Id;
import carenet.study.Interval;
import carenet.study.TieKind;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * A row of statements.csv, as far as it can be judged by itself: whose network it is
 * about, only its report knows.
 *
 * @param kind which relation
 * @param from one end
 * @param to the other end
 */
record StatementRow(@Nullable Id report, @Nullable TieKind kind, @Nullable Id from, @Nullable Id to,
		@Nullable Boolean present, Evidence evidence, @Nullable Integer refersToWave, @Nullable LocalDate validFrom,
		@Nullable LocalDate validUntil, @Nullable String endReason, @Nullable Attributes attributes) {

	private static final int DISTANT = 1;

	private static final int VERY_CLOSE = 5;

	static StatementRow read(Row row) {
		Id report = row.id("report_id");
		TieKind kind = row.oneOf("kind", TieKind.class);
		Id from = row.id("from_id");
		Id to = row.id("to_id");
		Boolean present = row.truth("present");
		Interval span = Records.span(row, "valid_from", "valid_until");
		String endReason = row.text("end_reason");
		Evidence evidence = row.oneOf("evidence", Evidence.class);
		Integer refersToWave = row.whole("refers_to_wave", 0, Wave.MAX_INDEX);
		Attributes attributes = attributes(row);
		StatementRow read = new StatementRow(report, kind, from, to, present,
				(evidence != null) ? evidence : Evidence.EXPLICIT, refersToWave,
				span.from().equals(Interval.BEGINNING) ? null : span.from(),
				span.until().equals(Interval.END) ? null : span.until(), endReason, attributes);
		if (evidence != null || row.cell("evidence").isEmpty()) {
			read.judge(row);
		}
		return read;
	}

	private static @Nullable Attributes attributes(Row row) {
		Set<SupportType> supportTypes = row.someOf("support_types", SupportType.class);
		Frequency frequency = row.oneOf("frequency", Frequency.class);
		Integer closeness = row.whole("closeness", DISTANT, VERY_CLOSE);
		Quality quality = row.oneOf("quality", Quality.class);
		Double hoursPerWeek = row.decimal("hours_per_week", 0, Attributes.HOURS_OF_A_WEEK);
		Boolean coordinator = row.truth("coordinator");
		Role role = row.oneOf("role", Role.class);
		return row.isRefused() ? null
				: new Attributes(supportTypes, frequency, closeness, quality, hoursPerWeek, coordinator, role);
	}

	private void judge(Row row) {
		boolean retrospective = this.evidence == Evidence.RETROSPECTIVE;
		if (retrospective && row.cell("refers_to_wave").isEmpty()) {
			row.found(ProblemCode.MISSING_VALUE, "refers_to_wave", "the earlier wave that it is about");
		}
		if (!retrospective && this.refersToWave != null) {
			row.found(ProblemCode.REFERS_WITHOUT_RETROSPECT, "refers_to_wave",
					"an empty cell, or the evidence RETROSPECTIVE");
		}
		boolean past = retrospective || this.evidence == Evidence.DATED_RECORD;
		if (past && Boolean.FALSE.equals(this.present)) {
			row.found(ProblemCode.MUST_BE_PRESENT, "present", "true, for evidence " + this.evidence);
		}
	}

	/**
	 * The statement, once its report has told the client and all else has been judged.
	 */
	@Nullable Statement inNetworkOf(Id client) {
		if (this.report == null || this.kind == null || this.from == null || this.to == null || this.present == null
				|| this.attributes == null) {
			return null;
		}
		return new Statement(this.report, new Tie(client, this.kind, this.from, this.to), this.present, this.evidence,
				this.refersToWave, this.validFrom, this.validUntil, this.endReason, this.attributes);
	}

}
