package carenet.figure;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import carenet.svg.Lettering;
import carenet.svg.Svg;

/**
 * How one measure is distributed, row by row on one axis: whiskers from the 5th to the
 * 95th percentile, a box around the middle half, a line at the median.
 *
 * @param caption what it shows
 * @param rows from top to bottom
 * @param note what stands under it, such as why there are not more numbers
 */
public record BoxPlot(Caption caption, List<Row> rows, String note) implements Figure {

	static final double WIDTH = 372;

	private static final double TOP = 40;

	private static final double ROW = 30;

	private static final double AXIS = 30;

	private static final double LEFT = 44;

	private static final double RIGHT = WIDTH - 108;

	private static final double HALF = 8;

	private static final double NOTE = 15;

	private static final double SMALL = 11.5;

	private static final String SUPPRESSED = "suppressed";

	public BoxPlot {
		rows = List.copyOf(rows);
	}

	/**
	 * One distribution.
	 *
	 * @param label what it is of
	 * @param box its percentiles; null without numbers, or where they are suppressed
	 * @param n of how many numbers; null where suppressed
	 * @param without how many have no number; null where suppressed
	 */
	public record Row(String label, @Nullable Box box, @Nullable Integer n, @Nullable Integer without) {

		String nothing() {
			return Objects.equals(this.n, 0) ? "no number" : SUPPRESSED;
		}

		static String told(@Nullable Integer count) {
			return (count != null) ? String.valueOf(count) : SUPPRESSED;
		}

	}

	/**
	 * Percentiles of a distribution; without the outer ones where they are suppressed.
	 */
	public record Box(@Nullable Double p5, double p25, double median, double p75, @Nullable Double p95) {

		public Box {
			if (!((p5 == null || p5 <= p25) && p25 <= median && median <= p75 && (p95 == null || p75 <= p95))) {
				throw new IllegalArgumentException(
						"percentiles %s, %s, %s, %s, %s do not rise".formatted(p5, p25, median, p75, p95));
			}
		}

		/** In words. */
		public String sentence() {
			String half = "median %s, middle half %s to %s".formatted(Scale.text(this.median), Scale.text(this.p25),
					Scale.text(this.p75));
			return (this.p5 == null || this.p95 == null) ? half
					: half + ", 5 to 95 %% %s to %s".formatted(Scale.text(this.p5), Scale.text(this.p95));
		}

		double lowest() {
			return (this.p5 != null) ? this.p5 : this.p25;
		}

		double highest() {
			return (this.p95 != null) ? this.p95 : this.p75;
		}

	}

	@Override
	public String svg(Paper paper) {
		return paper.framed(this.caption, WIDTH, height(), false, this::draw);
	}

	double height() {
		return TOP + this.rows.size() * ROW + AXIS + notes().size() * NOTE;
	}

	private List<String> notes() {
		return this.note.isEmpty() ? List.of() : Lettering.wrapped(this.note, SMALL, WIDTH - 24, 4);
	}

	void draw(Svg svg) {
		Scale scale = scale();
		svg.text("text", Lettering.shortened(this.caption.title(), 14, WIDTH - 24), "class", "name", "x", 12, "y", 24);
		double bottom = TOP + this.rows.size() * ROW;
		for (double mark : hasNumbers() ? scale.marks() : List.<Double>of()) {
			double x = x(scale, mark);
			svg.empty("path", "class", "rule", "d", Svg.path("M", x, TOP - 4, "V", bottom));
			svg.text("text", Scale.text(mark), "class", "mark", "x", x, "y", bottom + 16);
		}
		double y = TOP + ROW / 2;
		for (Row row : this.rows) {
			draw(svg, scale, row, y);
			y += ROW;
		}
		double below = bottom + AXIS + 4;
		for (String line : notes()) {
			svg.text("text", line, "class", "note", "x", 12, "y", below);
			below += NOTE;
		}
	}

	private boolean hasNumbers() {
		return this.rows.stream().anyMatch((row) -> row.box() != null);
	}

	private Scale scale() {
		double low = 0;
		double high = 0;
		for (Row row : this.rows) {
			Box box = row.box();
			if (box != null) {
				low = Math.min(low, box.lowest());
				high = Math.max(high, box.highest());
			}
		}
		return Scale.holding(low, high);
	}

	private static double x(Scale scale, double number) {
		return LEFT + scale.place(number) * (RIGHT - LEFT);
	}

	private static void draw(Svg svg, Scale scale, Row row, double y) {
		Box box = row.box();
		svg.open("g", "class", "box")
			.text("title", "%s: %s, of %s; undefined in %s".formatted(row.label(),
					(box != null) ? box.sentence() : row.nothing(), Row.told(row.n()), Row.told(row.without())));
		svg.text("text", row.label(), "class", "of", "x", LEFT - 12, "y", y + 4.5);
		if (box != null) {
			double p25 = x(scale, box.p25());
			double p75 = x(scale, box.p75());
			if (box.p5() != null && box.p95() != null) {
				svg.empty("path", "class", "whisker", "d",
						Svg.path("M", x(scale, box.p5()), y - 5, "v", 10, "M", x(scale, box.p5()), y, "H", p25, "M",
								p75, y, "H", x(scale, box.p95()), "M", x(scale, box.p95()), y - 5, "v", 10));
			}
			svg.empty("rect", "class", "quartiles", "x", p25, "y", y - HALF, "width", Math.max(1, p75 - p25), "height",
					2 * HALF);
			svg.empty("path", "class", "median", "d", Svg.path("M", x(scale, box.median()), y - HALF, "v", 2 * HALF));
		}
		else {
			svg.text("text", row.nothing(), "class", "none", "x", (LEFT + RIGHT) / 2, "y", y + 4.5);
		}
		Integer without = row.without();
		boolean two = without == null || without > 0;
		svg.text("text", "n " + Row.told(row.n()), "class", "total", "x", RIGHT + 14, "y", two ? y - 2 : y + 4.5);
		if (two) {
			svg.text("text", Row.told(without) + " undefined", "class", "without", "x", RIGHT + 14, "y", y + 11);
		}
		svg.close();
	}

}
