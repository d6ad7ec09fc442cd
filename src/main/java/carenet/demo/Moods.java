package carenet.demo;

import java.util.ArrayList;
import java.util.List;

import carenet.evidence.Attributes;
import carenet.evidence.Frequency;

/** How support varies: between people, between waves, and between who tells of it. */
final class Moods {

	private static final List<Frequency> SCALE = List.of(Frequency.values());

	private Moods() {
	}

	/** The same, or the next one up or down. */
	static Frequency near(Dice dice, Frequency usual) {
		if (!dice.chance(0.3)) {
			return usual;
		}
		int other = SCALE.indexOf(usual) + (dice.chance(0.5) ? 1 : -1);
		return SCALE.get(Math.clamp(other, 0, SCALE.size() - 1));
	}

	/** The support at each wave: mostly the same as before. */
	static List<Attributes> overTime(Dice dice, Attributes first, int waves) {
		List<Attributes> all = new ArrayList<>(List.of(first));
		while (all.size() < waves) {
			all.add(dice.chance(0.25) ? varied(dice, all.getLast()) : all.getLast());
		}
		return List.copyOf(all);
	}

	/** As somebody sees it, or as it has become. */
	static Attributes varied(Dice dice, Attributes usual) {
		Integer closeness = usual.closeness();
		Integer other = (closeness != null) ? Math.clamp(closeness + dice.between(-1, 1), 1, 5) : null;
		Frequency frequency = usual.frequency();
		Frequency often = (frequency != null) ? near(dice, frequency) : null;
		Double hours = usual.hoursPerWeek();
		Double longer = (hours != null) ? Math.clamp(hours + dice.between(-2, 3), 0.5, 60) : null;
		return new Attributes(usual.supportTypes(), often, other, usual.quality(), longer, usual.coordinator(),
				usual.role());
	}

}
