package carenet.copy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * Where a day can be put.
 *
 * @param after the last wave before it, in the copy; null where there is none
 * @param until the first wave on or after it; null where there is none
 */
record Gap(@Nullable LocalDate after, @Nullable LocalDate until) {

	boolean isOpen() {
		return this.after == null || this.until == null || this.after.isBefore(this.until);
	}

	/** In its middle: it grows with the day that is put there. */
	LocalDate middle(LocalDate earliest, LocalDate latest) {
		if (this.after == null) {
			return earliest;
		}
		return (this.until == null) ? latest
				: this.after.plusDays((ChronoUnit.DAYS.between(this.after, this.until) + 1) / 2);
	}

}
