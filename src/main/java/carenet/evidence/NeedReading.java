package carenet.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import carenet.study.View;
import org.jspecify.annotations.Nullable;

/**
 * How a need is rated at one wave: each voice through its latest report that rates it.
 * Nothing is carried over from other waves, and silence says nothing.
 *
 * @param rated the ratings, by source, then latest first
 */
public record NeedReading(List<Rated> rated) {

	/**
	 * A rating with the report that it stands in.
	 *
	 * @param report who rates, when
	 * @param rating how
	 */
	public record Rated(Report report, NeedRating rating) {

		static final Comparator<Rated> FIRST_STATED = Comparator.comparing((Rated rated) -> rated.report().source())
			.thenComparing(Rated::report, Report.LATEST_LAST.reversed());

	}

	/** Reads the ratings of one need at a wave; one a voice. */
	public static NeedReading of(Stream<Rated> ratingsOfTheNeed, int wave, View view) {
		List<Rated> latestFirst = ratingsOfTheNeed.filter((rated) -> rated.report().wave() == wave)
			.filter((rated) -> view.counts(rated.report().source()))
			.sorted(Rated.FIRST_STATED)
			.toList();
		return new NeedReading(latestFirst.stream()
			.filter((rated) -> latestFirst.stream()
				.filter((other) -> other.report().voice().equals(rated.report().voice()))
				.findFirst()
				.orElseThrow()
				.equals(rated))
			.toList());
	}

	/** The first stated status; UNKNOWN is not stated. */
	public NeedStatus status() {
		return this.rated.stream()
			.map((rated) -> rated.rating().status())
			.filter((status) -> status != NeedStatus.UNKNOWN)
			.findFirst()
			.orElse(NeedStatus.UNKNOWN);
	}

	public @Nullable Integer score() {
		return first(NeedRating::score);
	}

	public @Nullable Urgency urgency() {
		return first(NeedRating::urgency);
	}

	/** Whether voices state different statuses. */
	public boolean conflict() {
		return this.rated.stream()
			.map((rated) -> rated.rating().status())
			.filter((status) -> status != NeedStatus.UNKNOWN)
			.distinct()
			.count() > 1;
	}

	public boolean isRated() {
		return !this.rated.isEmpty();
	}

	private <T> @Nullable T first(Function<NeedRating, @Nullable T> value) {
		return this.rated.stream()
			.<@Nullable T>map((rated) -> value.apply(rated.rating()))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

}
