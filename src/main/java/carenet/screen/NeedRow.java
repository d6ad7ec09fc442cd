package carenet.screen;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import carenet.attention.Attention;
import carenet.attention.DoubledHelp;
import carenet.attention.Unacquainted;
import carenet.evidence.NeedCoverage;
import carenet.evidence.NeedStatus;
import carenet.evidence.Urgency;
import carenet.network.NeedAtWave;
import carenet.words.Phrases;
import carenet.words.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One need as a row of a table.
 *
 * @param id the need's id
 * @param domain the domain of life
 * @param label a few words; null where there are none
 * @param status whether it is met
 * @param mark the status as a class name
 * @param score on the scale of 1 to 5; null where nobody stated one
 * @param urgency null where nobody stated one
 * @param conflict whether people rate it differently
 * @param ratings who rated it how, wave by wave up to the one shown
 * @param helpers who helps with it, and since when they are named for it
 * @param coverage how many help with it, in words
 * @param uncovered whether it is known that nobody does
 * @param doubled the agencies of which several help with it; empty where they do not
 * @param strangers who helps with it without being known to be in contact
 */
record NeedRow(String id, String domain, @Nullable String label, String status, String mark, @Nullable Integer score,
		@Nullable String urgency, boolean conflict, List<RatedAt> ratings, List<String> helpers, String coverage,
		boolean uncovered, String doubled, List<String> strangers) {

	/** Those that nobody helps with on top, then the urgent, the unmet, the worst. */
	static final Comparator<NeedAtWave> MOST_URGENT_FIRST = Comparator
		.comparing((NeedAtWave need) -> !isLeftAlone(need))
		.thenComparing((need) -> need.urgency() != Urgency.ACUTE)
		.thenComparing((need) -> need.status() != NeedStatus.UNMET)
		.thenComparingInt((need) -> (need.score() != null) ? need.score() : Integer.MAX_VALUE)
		.thenComparing((need) -> need.need().id());

	/**
	 * How a need was rated at one wave.
	 *
	 * @param wave T0, T1, …
	 * @param by one sentence a rater
	 */
	record RatedAt(String wave, List<String> by) {
	}

	static NeedRow of(NeedAtWave need, NeedHistory history, Attention attention, Told told) {
		return new NeedRow(need.need().id().value(), Wording.domain(need.need().domain()), need.need().label(),
				Wording.status(need.status()), need.status().name().toLowerCase(Locale.ROOT), need.score(),
				(need.urgency() != null) ? Phrases.urgency(need.urgency()) : null, need.conflict(),
				history.ratings(need.need(), told), history.helpers(need, told), Phrases.coverage(need.coverage()),
				isLeftAlone(need), doubled(need, attention), strangers(need, attention, told));
	}

	/** What is no need needs nobody. */
	static boolean isLeftAlone(NeedAtWave need) {
		return need.coverage() == NeedCoverage.UNCOVERED && need.status() != NeedStatus.NO_NEED;
	}

	private static String doubled(NeedAtWave need, Attention attention) {
		return attention.doubledHelp()
			.stream()
			.filter((help) -> help.need().equals(need.need()))
			.findFirst()
			.map(DoubledHelp::agencies)
			.map((agencies) -> Wording.listed(agencies.stream().map(Wording::kind).toList()))
			.orElse("");
	}

	private static List<String> strangers(NeedAtWave need, Attention attention, Told told) {
		return attention.unacquainted()
			.stream()
			.filter((pair) -> pair.needs().contains(need.need()))
			.map((pair) -> words(pair, told))
			.toList();
	}

	private static String words(Unacquainted pair, Told told) {
		String both = told.naming().of(pair.one()) + " and " + told.naming().of(pair.other());
		return switch (pair.contact()) {
			case ABSENT, NOT_APPLICABLE -> both + " are not in contact";
			case UNKNOWN, PRESENT -> "whether " + both + " are in contact is not known";
		};
	}

}
