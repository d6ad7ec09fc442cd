package carenet.people;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import carenet.evidence.Mark;
import carenet.evidence.Testimony;
import carenet.study.TieState;
import carenet.study.View;
import carenet.study.Wave;

/** With how many clients somebody is at each wave, as told, and with how many hours. */
final class Load {

	private final Map<Integer, AtWave> waves = new TreeMap<>();

	private int clients;

	private int due;

	/**
	 * A wave index.
	 *
	 * @param states with how many clients the tie stands how
	 */
	record AtWave(Map<TieState, Integer> states, double[] hours) {
	}

	/**
	 * So many ties with a testimony; an empty one is of a network that is being derived
	 * anew.
	 */
	void add(String text, int times) {
		this.clients += times;
		if (text.isEmpty()) {
			this.due += times;
			return;
		}
		Testimony testimony = Testimony.parse(text);
		int waves = testimony.rows().stream().mapToInt((row) -> row.cells().length()).max().orElse(0);
		for (int wave = 0; wave < waves; wave++) {
			int index = wave;
			if (testimony.rows().stream().anyMatch((row) -> row.at(index) != Mark.NO_WAVE)) {
				at(wave).states().merge(testimony.at(wave, View.DEFAULT).state(), times, Integer::sum);
			}
		}
	}

	void addHours(int wave, int told, double hours) {
		at(wave).hours()[0] += told;
		at(wave).hours()[1] += hours;
	}

	private AtWave at(int wave) {
		return this.waves.computeIfAbsent(wave, (index) -> new AtWave(new EnumMap<>(TieState.class), new double[2]));
	}

	/** How many clients there are in whose network somebody spoke of the person. */
	public int clients() {
		return this.clients;
	}

	/** Of how many of them the numbers say nothing yet. */
	public int due() {
		return this.due;
	}

	public List<Row> rows() {
		return this.waves.entrySet().stream().map((one) -> new Row(Wave.label(one.getKey()), one.getValue())).toList();
	}

	/**
	 * A row of the page.
	 *
	 * @param label of the wave
	 * @param wave what was told of it
	 */
	record Row(String label, AtWave wave) {

		public int there() {
			return of(TieState.PRESENT);
		}

		public int notThere() {
			return of(TieState.ABSENT);
		}

		public int notKnown() {
			return of(TieState.UNKNOWN);
		}

		public int died() {
			return of(TieState.NOT_APPLICABLE);
		}

		private int of(TieState state) {
			return this.wave.states().getOrDefault(state, 0);
		}

		/** Only where anybody told any. */
		public String hours() {
			double told = this.wave.hours()[0];
			return (told == 0) ? "not told" : "%s hours a week, told for %.0f"
				.formatted(Double.toString(this.wave.hours()[1]).replaceFirst("\\.0$", ""), told);
		}

	}

}
