package carenet.export;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import carenet.actors.Client;
import carenet.study.Wave;

/**
 * From where to where in a panel a client is there, by position from 1: from the client's
 * first wave on, and until a death. Whoever is merely not seen any more does not leave.
 *
 * @param joins the position of the first wave
 * @param leaves the last position, or a part between two
 */
record Presence(double joins, double leaves) {

	/** Rounded to what a script can tell apart. */
	private static final double GRAIN = 1000;

	static Presence of(Client client, List<Wave> own, List<Integer> panel) {
		List<Wave> waves = own.stream().filter((wave) -> panel.contains(wave.index())).toList();
		if (waves.isEmpty()) {
			return new Presence(1, Math.max(1, panel.size()));
		}
		double joins = position(waves.getFirst(), panel);
		LocalDate death = client.deceasedOn();
		double leaves = (death == null) ? panel.size() : last(death, waves, panel);
		return new Presence(joins, Math.max(joins, leaves));
	}

	private static double last(LocalDate death, List<Wave> waves, List<Integer> panel) {
		Wave before = null;
		for (Wave wave : waves) {
			if (!wave.date().isBefore(death)) {
				return (before == null) ? position(wave, panel) : between(before, death, wave, panel);
			}
			before = wave;
		}
		return (before == null) ? panel.size() : position(before, panel);
	}

	private static double between(Wave before, LocalDate death, Wave after, List<Integer> panel) {
		double part = (double) ChronoUnit.DAYS.between(before.date(), death)
				/ ChronoUnit.DAYS.between(before.date(), after.date());
		double from = position(before, panel);
		return Math.round((from + part * (position(after, panel) - from)) * GRAIN) / GRAIN;
	}

	private static double position(Wave wave, List<Integer> panel) {
		return panel.indexOf(wave.index()) + 1;
	}

}
