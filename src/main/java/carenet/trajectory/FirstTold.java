package carenet.trajectory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import carenet.actors.Need;
import carenet.network.KnownClient.Told;
import carenet.study.Source;

/**
 * A counting report that speaks of a need: it rates it, or says that somebody addresses
 * it.
 *
 * @param wave the index of the report's wave
 * @param date when it was told
 * @param source by whom
 */
record FirstTold(int wave, LocalDate date, Source source) {

	private static final Comparator<FirstTold> EARLIEST_FIRST = Comparator.comparingInt(FirstTold::wave)
		.thenComparing(FirstTold::date);

	/** The sources of the earliest reports that speak of a need, by wave, then by day. */
	static List<Source> sources(CaseHistory history, Need need) {
		List<FirstTold> all = all(history, need).sorted(EARLIEST_FIRST).toList();
		return all.stream()
			.filter((one) -> EARLIEST_FIRST.compare(one, all.getFirst()) == 0)
			.map(FirstTold::source)
			.distinct()
			.sorted()
			.toList();
	}

	private static Stream<FirstTold> all(CaseHistory history, Need need) {
		Stream<FirstTold> rated = history.ratings(need)
			.map((one) -> new FirstTold(one.report().wave(), one.report().date(), one.report().source()));
		Stream<FirstTold> addressed = history.addressing(need)
			.flatMap((tie) -> tie.told().stream())
			.filter((told) -> saysThatItIsAddressed(told, history))
			.map((told) -> new FirstTold(told.wave(), told.statement().date(), told.statement().source()));
		return Stream.concat(rated, addressed);
	}

	private static boolean saysThatItIsAddressed(Told told, CaseHistory history) {
		return history.waves().stream().anyMatch((wave) -> TieHistory.asserts(told, wave, history.view()));
	}

}
