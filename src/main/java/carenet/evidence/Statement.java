package carenet.evidence;

import java.time.LocalDate;

import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What one report says about one tie.
 *
 * @param report the report's id
 * @param tie the tie it speaks of
 * @param present whether it says that the tie is there
 * @param evidence in which way it speaks
 * @param refersToWave the earlier wave that a retrospective statement is about
 * @param validFrom a start that was told
 * @param validUntil an end that was told, the first day without
 * @param endReason why it ended, an open code
 * @param attributes what else it says
 */
public record Statement(Id report, Tie tie, boolean present, Evidence evidence, @Nullable Integer refersToWave,
		@Nullable LocalDate validFrom, @Nullable LocalDate validUntil, @Nullable String endReason,
		Attributes attributes) {

	/** The reason that marks an end as a death. */
	public static final String DIED = "DIED";

	public Statement {
		if ((evidence == Evidence.RETROSPECTIVE) != (refersToWave != null)) {
			throw new BadInput("a RETROSPECTIVE statement, and no other, refers to an earlier wave");
		}
		if (!present && (evidence == Evidence.RETROSPECTIVE || evidence == Evidence.DATED_RECORD)) {
			throw new BadInput("a %s statement says what was there: present = true".formatted(evidence));
		}
		if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
			throw new BadInput("a validity cannot end (%s) before it starts (%s)".formatted(validUntil, validFrom));
		}
	}

	/** The days that a dated record tells of. */
	Interval span() {
		return Interval.of(this.validFrom, this.validUntil);
	}

}
