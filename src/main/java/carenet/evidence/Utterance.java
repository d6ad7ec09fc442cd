package carenet.evidence;

import java.util.Comparator;

/**
 * A statement together with the report that it stands in.
 *
 * @param report who said it, when
 * @param statement what was said
 */
public record Utterance(Report report, Statement statement) {

	/** By wave, then by the order of reports. */
	static final Comparator<Utterance> IN_ORDER = Comparator
		.comparingInt((Utterance utterance) -> utterance.report().wave())
		.thenComparing(Utterance::report, Report.LATEST_LAST);

	/**
	 * The order in which attributes are taken: by source, then the latest report first.
	 */
	static final Comparator<Utterance> FIRST_STATED = Comparator
		.comparing((Utterance utterance) -> utterance.report().source())
		.thenComparing(Utterance::report, Report.LATEST_LAST.reversed());

}
