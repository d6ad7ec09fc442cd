package carenet.study;

import java.time.LocalDate;

/** The wave that is asked for: by its index, or as the latest on or before a day. */
public sealed interface AsOf {

	/**
	 * A wave by its index.
	 *
	 * @param index as in {@link Wave#index()}
	 */
	record AtWave(int index) implements AsOf {
	}

	/**
	 * The latest wave on or before a day.
	 *
	 * @param day the day
	 */
	record AtDate(LocalDate day) implements AsOf {
	}

}
