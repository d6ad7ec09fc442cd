package carenet.trajectory;

import java.time.LocalDate;
import java.util.Optional;

import carenet.actors.Need;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a need was identified: the day that is registered, else the first wave
 * at which it is rated or addressed under the view.
 *
 * @param on the day
 * @param wave the wave whose date it is; null where the day is registered
 */
public record Identification(LocalDate on, @Nullable Wave wave) {

	/** How the day is known. */
	public enum Basis {

		/** The day on which the need was first identified is registered. */
		REGISTERED,

		/** It is the date of the first wave at which the need is rated or addressed. */
		FIRST_WAVE

	}

	static Optional<Identification> of(CaseHistory history, Need need) {
		LocalDate registered = need.firstIdentifiedOn();
		if (registered != null) {
			return Optional.of(new Identification(registered, null));
		}
		return history.waves()
			.stream()
			.filter((wave) -> isRated(history, need, wave) || isAddressed(history, need, wave))
			.findFirst()
			.map((wave) -> new Identification(wave.date(), wave));
	}

	private static boolean isRated(CaseHistory history, Need need, Wave wave) {
		return history.ratings(need).anyMatch((rated) -> rated.report().wave() == wave.index());
	}

	private static boolean isAddressed(CaseHistory history, Need need, Wave wave) {
		return history.addressing(need).anyMatch((tie) -> tie.isPresent(wave, history.view()));
	}

	public Basis basis() {
		return (this.wave == null) ? Basis.REGISTERED : Basis.FIRST_WAVE;
	}

}
