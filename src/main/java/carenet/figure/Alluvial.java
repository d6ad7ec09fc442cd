package carenet.figure;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where things lie at several stages, and how many go from where to where in between.
 *
 * @param caption what it shows
 * @param unit what is counted, as one and as several
 * @param signs what the tones mean
 * @param stages from left to right; of equal size, since nothing comes or goes
 * @param flows between each stage and the next; they add up to the bands at both ends
 */
public record Alluvial(Caption caption, Unit unit, List<Sign> signs, List<Stage> stages,
		List<Flow> flows) implements Figure {

	public Alluvial {
		signs = List.copyOf(signs);
		stages = List.copyOf(stages);
		flows = List.copyOf(flows);
		for (int i = 0; i < stages.size(); i++) {
			for (Band band : stages.get(i).bands()) {
				requireSame(band, i, flows);
			}
		}
	}

	/** What is counted, as one and as several. */
	public record Unit(String one, String several) {

		String of(int count) {
			return count + " " + ((count == 1) ? this.one : this.several);
		}

	}

	/**
	 * One stage.
	 *
	 * @param label its name
	 * @param bands from top to bottom
	 */
	public record Stage(String label, List<Band> bands) {

		public Stage {
			bands = List.copyOf(bands);
		}

		int size() {
			return this.bands.stream().mapToInt(Band::size).sum();
		}

	}

	/**
	 * What lies together at a stage.
	 *
	 * @param key what tells it from others of its stage
	 * @param label its name
	 * @param tone how it looks
	 * @param size how many
	 * @param href where it leads on a page
	 */
	public record Band(String key, String label, Tone tone, int size, @Nullable String href) {

		public Band {
			if (size < 1) {
				throw new IllegalArgumentException("band '%s' of size %d".formatted(label, size));
			}
		}

	}

	/**
	 * What goes from a band to a band of the next stage.
	 *
	 * @param stage the index of the stage from which it goes
	 * @param from the key of the one band
	 * @param to the key of the other
	 * @param size how many
	 * @param href where it leads on a page
	 */
	public record Flow(int stage, String from, String to, int size, @Nullable String href) {
	}

	private static void requireSame(Band band, int stage, List<Flow> flows) {
		List<Integer> sums = new ArrayList<>();
		sums.add(flows.stream()
			.filter((flow) -> flow.stage() == stage && flow.from().equals(band.key()))
			.mapToInt(Flow::size)
			.sum());
		sums.add(flows.stream()
			.filter((flow) -> flow.stage() == stage - 1 && flow.to().equals(band.key()))
			.mapToInt(Flow::size)
			.sum());
		for (int sum : sums) {
			if (sum != 0 && sum != band.size()) {
				throw new IllegalArgumentException("flows of %d at stage %d do not add up to band '%s' of %d"
					.formatted(sum, stage, band.key(), band.size()));
			}
		}
	}

	@Override
	public String svg(Paper paper) {
		return new AlluvialDrawing(this, paper).svg();
	}

}
