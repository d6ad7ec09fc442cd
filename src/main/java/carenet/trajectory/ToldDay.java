package carenet.trajectory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import carenet.actors.Supporter;
import carenet.network.StatementShown;
import carenet.study.Source;
import org.jspecify.annotations.Nullable;

/**
 * A start or an end of a tie on a day that counting reports tell, around an event.
 *
 * @param tie the tie's id
 * @param supporter the supporter
 * @param date the day
 * @param day its number relative to the event: negative before it
 * @param toldBy the sources that tell it
 */
public record ToldDay(String tie, Supporter supporter, LocalDate date, int day, List<Source> toldBy) {

	/** The starts of a tie that are told, relative to a day. */
	static Stream<ToldDay> starts(CaseHistory history, TieHistory tie, LocalDate zero) {
		return days(history, tie, zero, StatementShown::validFrom);
	}

	/** The ends of a tie that are told with a day, relative to a day. */
	static Stream<ToldDay> ends(CaseHistory history, TieHistory tie, LocalDate zero) {
		return days(history, tie, zero, StatementShown::validUntil);
	}

	private static Stream<ToldDay> days(CaseHistory history, TieHistory tie, LocalDate zero,
			Function<StatementShown, @Nullable LocalDate> bound) {
		Map<LocalDate, Set<Source>> toldBy = new TreeMap<>();
		tie.withDays().forEach((told) -> {
			LocalDate day = bound.apply(told.statement());
			if (day != null) {
				toldBy.computeIfAbsent(day, (one) -> new TreeSet<>()).add(told.statement().source());
			}
		});
		return toldBy.entrySet()
			.stream()
			.map((entry) -> new ToldDay(tie.tie().id(), history.supporter(tie.tie().from()), entry.getKey(),
					DayZero.days(zero, entry.getKey()), List.copyOf(entry.getValue())));
	}

}
