package carenet.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

import carenet.study.Id;
import carenet.study.Source;
import org.jspecify.annotations.Nullable;

/**
 * One interview or one record extract: who was asked about a client, in which wave, when,
 * and what the answer covers.
 *
 * @param id the report's id
 * @param client about whom
 * @param wave the index of the wave it belongs to
 * @param source from which seat
 * @param informant who; null for a record system without a name
 * @param date when it was given
 * @param mode how it was taken
 * @param covers what it would have named
 * @param recordedAt when it became known here
 * @param supersedes the report that it corrects
 * @param supersededAt when a correction of it became known; null while it holds
 */
public record Report(Id id, Id client, int wave, Source source, @Nullable Id informant, LocalDate date,
		@Nullable Mode mode, Covers covers, Instant recordedAt, @Nullable Id supersedes,
		@Nullable Instant supersededAt) {

	/** By date, then by when it was recorded, then by id: the later one speaks. */
	public static final Comparator<Report> LATEST_LAST = Comparator.comparing(Report::date)
		.thenComparing(Report::recordedAt)
		.thenComparing(Report::id);

	public boolean knownAt(Instant moment) {
		return !this.recordedAt.isAfter(moment) && (this.supersededAt == null || this.supersededAt.isAfter(moment));
	}

	/** The same report, corrected by another one that was recorded then. */
	public Report supersededAt(Instant moment) {
		return new Report(this.id, this.client, this.wave, this.source, this.informant, this.date, this.mode,
				this.covers, this.recordedAt, this.supersedes, moment);
	}

	/** The same report by somebody else's id. */
	Report givenBy(Id somebody) {
		return new Report(this.id, this.client, this.wave, this.source, somebody, this.date, this.mode, this.covers,
				this.recordedAt, this.supersedes, this.supersededAt);
	}

	public Voice voice() {
		return new Voice(this.source, (this.source == Source.CLIENT) ? this.client : this.informant);
	}

}
