package carenet.figure;

import java.util.List;

import org.jspecify.annotations.Nullable;

import carenet.svg.Lettering;
import carenet.svg.Svg;

/**
 * Numbers with their bounds, one under the other on one axis.
 *
 * @param caption what they are
 * @param rows from top to bottom
 */
public record RangeChart(Caption caption, List<Row> rows) implements Figure {

	private static final double NAMES = 250;

	private static final double LONG = 320;

	private static final double WIDTH = NAMES + LONG + 230;

	private static final double TOP = 50;

	private static final double ROW = 28;

	public RangeChart {
		rows = List.copyOf(rows);
	}

	/**
	 * One number.
	 *
	 * @param label what it is of
	 * @param bar the number; null where there is none
	 * @param words the number in words, or why there is none
	 */
	public record Row(String label, @Nullable RangeBar bar, String words) {
	}

	@Override
	public String svg(Paper paper) {
		double height = TOP + this.rows.size() * ROW + 34;
		return paper.framed(this.caption, WIDTH, height, false, (svg) -> {
			svg.text("text", this.caption.title(), "class", "name", "x", 16, "y", 26);
			double bottom = TOP + this.rows.size() * ROW;
			for (int percent = 0; percent <= 100; percent += 25) {
				double x = NAMES + 3 + (LONG - 6) * percent / 100;
				svg.empty("path", "class", "rule", "d", Svg.path("M", x, TOP - 6, "V", bottom));
				svg.text("text", percent + " %", "class", "mark", "x", x, "y", bottom + 18);
			}
			double y = TOP + ROW / 2;
			for (Row row : this.rows) {
				draw(svg, row, y);
				y += ROW;
			}
		});
	}

	private static void draw(Svg svg, Row row, double y) {
		svg.open("g", "class", "row").text("title", row.label() + ": " + row.words());
		svg.text("text", Lettering.shortened(row.label(), 13, NAMES - 30), "class", "of", "x", NAMES - 10, "y",
				y + 4.5);
		RangeBar bar = row.bar();
		if (bar != null) {
			bar.draw(svg, NAMES, y, LONG);
		}
		svg.text("text", Lettering.shortened(row.words(), 13, 210), "class", "total", "x", NAMES + LONG + 12, "y",
				y + 4.5);
		svg.close();
	}

}
