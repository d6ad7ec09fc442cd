package carenet.demo;

import java.time.LocalDate;

import carenet.study.Interval;
import org.jspecify.annotations.Nullable;

/** What the generator asks of spans of time. */
final class Spans {

	private Spans() {
	}

	/** Of spans that overlap. */
	static Interval overlap(Interval one, Interval other) {
		return new Interval(later(one.from(), other.from()),
				one.until().isBefore(other.until()) ? one.until() : other.until());
	}

	static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	/** Null where the start is open. */
	static @Nullable LocalDate from(Interval span) {
		return span.from().equals(Interval.BEGINNING) ? null : span.from();
	}

	/** Null where the end is open. */
	static @Nullable LocalDate until(Interval span) {
		return span.until().equals(Interval.END) ? null : span.until();
	}

}
