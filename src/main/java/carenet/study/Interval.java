package carenet.study;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A half-open span of days; an open end is the first or the last day that the graph can
 * hold, not null.
 *
 * @param from the first day inside
 * @param until the first day after it
 */
public record Interval(LocalDate from, LocalDate until) {

	public static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

	public static final LocalDate END = LocalDate.of(9999, 12, 31);

	public static final Interval ALWAYS = new Interval(BEGINNING, END);

	public Interval {
		if (until.isBefore(from)) {
			throw new BadInput("an interval cannot end (%s) before it starts (%s)".formatted(until, from));
		}
	}

	/** Missing bounds are open. */
	public static Interval of(@Nullable LocalDate from, @Nullable LocalDate until) {
		return new Interval((from != null) ? from : BEGINNING, (until != null) ? until : END);
	}

	/** The inverse of {@link #toString()}. */
	public static Interval parse(String text) {
		int slash = text.indexOf('/');
		if (slash < 0) {
			throw new BadInput("'%s' is not an interval: from/until, each a date or '..'".formatted(text));
		}
		return of(bound(text.substring(0, slash)), bound(text.substring(slash + 1)));
	}

	private static @Nullable LocalDate bound(String text) {
		return text.equals("..") ? null : LocalDate.parse(text);
	}

	public boolean contains(LocalDate day) {
		return !day.isBefore(this.from) && (day.isBefore(this.until) || this.until.equals(END));
	}

	public boolean overlaps(Interval other) {
		return this.from.isBefore(other.until) && other.from.isBefore(this.until);
	}

	@Override
	public String toString() {
		return (this.from.equals(BEGINNING) ? ".." : this.from.toString()) + "/"
				+ (this.until.equals(END) ? ".." : this.until.toString());
	}

}
