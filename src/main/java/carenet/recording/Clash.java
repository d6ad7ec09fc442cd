package carenet.recording;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Two who recorded about one client, neither knowing of the other: what each said.
 *
 * @param reason in which way they clash
 * @param message the same as a sentence
 * @param revision how often the client has been changed now: to record on top of that,
 * say so
 * @param meanwhile what was reported since, or in place of the report, or under the id
 * @param yours what was to be recorded; null for what is no report
 */
public record Clash(Reason reason, String message, int revision, List<ReportShown> meanwhile,
		@Nullable ReportShown yours) {

	/** In which way two clash. */
	public enum Reason {

		/** The client has been changed since the caller looked. */
		MOVED_ON,
		/** The report was corrected or retracted already. */
		SUPERSEDED,
		/** The id is taken, for the same client, by other content. */
		SAME_ID

	}

}
