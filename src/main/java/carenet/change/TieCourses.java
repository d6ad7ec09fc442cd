package carenet.change;

import java.util.List;

import carenet.network.KnownClient;
import carenet.study.TieKind;
import carenet.study.Wave;

/**
 * The courses of all ties to one client over its waves.
 *
 * @param ties by the supporter's id
 */
public record TieCourses(List<TieCourse> ties) {

	public static TieCourses of(KnownClient known) {
		List<Integer> waves = known.waves().stream().map(Wave::index).toList();
		return new TieCourses(known.testimonies()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().kind() == TieKind.SUPPORTS)
			.map((entry) -> new TieCourse(entry.getKey().id(), known.supporter(entry.getKey().from()),
					waves.stream().map((wave) -> entry.getValue().at(wave, known.view()).state()).toList(),
					PresencePattern.of(entry.getValue(), waves, known.view())))
			.toList());
	}

}
