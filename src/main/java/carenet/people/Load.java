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

	/** A wave index. */
	static final class AtWave {

		private final Map<TieState, Integer> states = new EnumMap<>(TieState.class);

		private int told;

		private double hours;

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
				at(wave).states.merge(testimony.at(wave, View.DEFAULT).state(), times, Integer::sum);
			}
		}
	}

	void addHours(int wave, int told, double hours) {
		at(wave).told += told;
		at(wave).hours += hours;
	}

	private AtWave at(int wave) {
		return this.waves.computeIfAbsent(wave, (index) -> new AtWave());
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
			return this.wave.states.getOrDefault(state, 0);
		}

		/** Only where anybody told any. */
		public String hours() {
			return (this.wave.told == 0) ? "not told" : "%s a week, told for %d"
				.formatted(Double.toString(this.wave.hours).replaceFirst("\\.0$", ""), this.wave.told);
		}

	}

}
