package carenet.study;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One observation occasion of one client: assigned by the study, never inferred from a
 * date.
 *
 * @param index 0, 1, 2, …; gaps are allowed
 * @param date the reference date of this client at this wave
 * @param status how the occasion went
 */
public record Wave(int index, LocalDate date, WaveStatus status) implements Comparable<Wave> {

	/** The highest index that is accepted: a bound, not a claim about studies. */
	public static final int MAX_INDEX = 999;

	public Wave {
		if (index < 0 || index > MAX_INDEX) {
			throw new BadInput("wave index %d is outside 0 to %d".formatted(index, MAX_INDEX));
		}
		Objects.requireNonNull(date, "date");
		Objects.requireNonNull(status, "status");
	}

	/** T0, T1, T2, … */
	public static String label(int index) {
		return "T" + index;
	}

	public String label() {
		return label(this.index);
	}

	@Override
	public int compareTo(Wave other) {
		return Integer.compare(this.index, other.index);
	}

}
