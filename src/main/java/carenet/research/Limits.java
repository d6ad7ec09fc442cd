package carenet.research;

import java.time.Duration;

import carenet.study.BadInput;

/**
 * How much one query may cost.
 *
 * @param rows at most so many are read
 * @param time after which the database gives up
 */
public record Limits(int rows, Duration time) {

	private static final int MOST_ROWS = 1_000_000;

	private static final Duration LONGEST = Duration.ofMinutes(10);

	public Limits {
		if (rows < 1 || rows > MOST_ROWS) {
			throw new BadInput("a limit of %d rows; 1 to %d".formatted(rows, MOST_ROWS));
		}
		if (time.toMillis() < 1 || time.compareTo(LONGEST) > 0) {
			throw new BadInput("a limit of %d seconds; 1 to %d".formatted(time.toSeconds(), LONGEST.toSeconds()));
		}
	}

}
