package carenet.trajectory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.study.Wave;

/**
 * Somebody who addresses a need at some wave under the view, and since when.
 *
 * @param supporter who
 * @param since the earliest start that is told of it, else the date of the first wave
 * @param basis which of the two
 */
public record NeedSupport(Supporter supporter, LocalDate since, Basis basis) {

	private static final Comparator<NeedSupport> EARLIEST_FIRST = Comparator.comparing(NeedSupport::since)
		.thenComparing(NeedSupport::basis)
		.thenComparing((support) -> support.supporter().id());

	/** How a start is known. */
	public enum Basis {

		/** A report tells the day. */
		TOLD_START,

		/** No report tells a day; it is the date of a wave at which it is there. */
		WAVE

	}

	/** Everybody whose tie to a need is present at some wave, the earliest first. */
	static List<NeedSupport> of(CaseHistory history, Need need) {
		return history.addressing(need).flatMap((tie) -> of(history, tie).stream()).sorted(EARLIEST_FIRST).toList();
	}

	private static Optional<NeedSupport> of(CaseHistory history, TieHistory tie) {
		Supporter supporter = history.supporter(tie.tie().from());
		return history.waves()
			.stream()
			.filter((wave) -> tie.isPresent(wave, history.view()))
			.map((wave) -> told(history, tie, wave).map((day) -> new NeedSupport(supporter, day, Basis.TOLD_START))
				.orElseGet(() -> new NeedSupport(supporter, wave.date(), Basis.WAVE)))
			.min(EARLIEST_FIRST);
	}

	private static Optional<LocalDate> told(CaseHistory history, TieHistory tie, Wave wave) {
		Stream<LocalDate> starts = tie.withDays()
			.map((told) -> Optional.ofNullable(TieHistory.start(told, wave, history.view())))
			.flatMap(Optional::stream);
		return starts.min(Comparator.naturalOrder());
	}

}
