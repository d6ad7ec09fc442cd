package carenet.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * A day that may be known to the month or to the year only.
 *
 * @param first the first day that it can be
 * @param last the last day that it can be
 */
record PartialDate(LocalDate first, LocalDate last) {

	private static final int DAY = 10;

	/**
	 * "1975", "2019-03", "2019-03-05", or an instant, whose day is the one of its own
	 * offset; null for anything else.
	 */
	static @Nullable PartialDate parse(@Nullable String text) {
		if (text == null) {
			return null;
		}
		try {
			return switch (text.length()) {
				case 4 -> of(Year.parse(text).atDay(1), Year.parse(text).atMonth(12).atEndOfMonth());
				case 7 -> of(YearMonth.parse(text).atDay(1), YearMonth.parse(text).atEndOfMonth());
				default -> (text.length() >= DAY) ? day(LocalDate.parse(text.substring(0, DAY))) : null;
			};
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static @Nullable PartialDate of(LocalDate first, LocalDate last) {
		boolean possible = first.getYear() >= 1800 && first.getYear() <= 2999;
		return possible ? new PartialDate(first, last) : null;
	}

	private static @Nullable PartialDate day(LocalDate day) {
		return of(day, day);
	}

	boolean isExact() {
		return this.first.equals(this.last);
	}

	/** The day, where it is known. */
	@Nullable LocalDate exact() {
		return isExact() ? this.first : null;
	}

}
