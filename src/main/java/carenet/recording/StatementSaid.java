package carenet.recording;

import java.time.LocalDate;
import java.util.Set;

import carenet.evidence.Attributes;
import carenet.evidence.Evidence;
import carenet.evidence.Frequency;
import carenet.evidence.Quality;
import carenet.evidence.Role;
import carenet.evidence.Statement;
import carenet.evidence.SupportType;
import carenet.study.Id;
import carenet.study.TieKind;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of one tie, in the words of the study format.
 *
 * @param kind which relation
 * @param from who supports, or one end of a contact
 * @param to the client, the need, or the other end
 * @param present whether it is there
 * @param evidence in which way it is told
 * @param refersToWave the earlier wave of a retrospective statement
 * @param validFrom a start that was told
 * @param validUntil an end that was told
 * @param endReason why it ended
 * @param attributes what else is said
 */
public record StatementSaid(TieKind kind, Id from, Id to, boolean present, Evidence evidence,
		@Nullable Integer refersToWave, @Nullable LocalDate validFrom, @Nullable LocalDate validUntil,
		@Nullable String endReason, Attributes attributes) {

	static StatementSaid of(Statement statement) {
		return new StatementSaid(statement.tie().kind(), statement.tie().from(), statement.tie().to(),
				statement.present(), statement.evidence(), statement.refersToWave(), statement.validFrom(),
				statement.validUntil(), statement.endReason(), statement.attributes());
	}

	public Set<SupportType> supportTypes() {
		return this.attributes.supportTypes();
	}

	public @Nullable Frequency frequency() {
		return this.attributes.frequency();
	}

	public @Nullable Integer closeness() {
		return this.attributes.closeness();
	}

	public @Nullable Quality quality() {
		return this.attributes.quality();
	}

	public @Nullable Double hoursPerWeek() {
		return this.attributes.hoursPerWeek();
	}

	public @Nullable Boolean coordinator() {
		return this.attributes.coordinator();
	}

	public @Nullable Role role() {
		return this.attributes.role();
	}

}
