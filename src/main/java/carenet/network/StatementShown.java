package carenet.network;

import java.time.LocalDate;

import carenet.evidence.Attributes;
import carenet.evidence.Evidence;
import carenet.study.Id;
import carenet.study.Source;
import org.jspecify.annotations.Nullable;

/**
 * One statement with the report that it stands in.
 *
 * @param report the report's id
 * @param source the seat from which it was told
 * @param informant who told it
 * @param date when it was told
 * @param present whether it says that the tie is there
 * @param evidence in which way
 * @param validFrom a start that was told
 * @param validUntil an end that was told
 * @param endReason why it ended
 * @param refersToWave the earlier wave that a retrospective statement is about
 * @param attributes what else it says
 */
public record StatementShown(Id report, Source source, @Nullable Id informant, LocalDate date, boolean present,
		Evidence evidence, @Nullable LocalDate validFrom, @Nullable LocalDate validUntil, @Nullable String endReason,
		@Nullable Integer refersToWave, Attributes attributes) {
}
