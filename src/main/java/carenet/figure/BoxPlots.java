package carenet.figure;

import java.util.List;

import carenet.svg.Svg;

/**
 * Several measures side by side, each on an axis of its own.
 *
 * @param caption what they show
 * @param plots in reading order
 */
public record BoxPlots(Caption caption, List<BoxPlot> plots) implements Figure {

	private static final int PER_ROW = 3;

	private static final double GAP = 10;

	public BoxPlots {
		plots = List.copyOf(plots);
	}

	@Override
	public String svg(Paper paper) {
		double tall = this.plots.stream().mapToDouble(BoxPlot::height).max().orElse(0) + GAP;
		int rows = (this.plots.size() + PER_ROW - 1) / PER_ROW;
		return paper.framed(this.caption, PER_ROW * BoxPlot.WIDTH, Math.max(GAP, rows * tall), false, (svg) -> {
			for (int i = 0; i < this.plots.size(); i++) {
				BoxPlot plot = this.plots.get(i);
				int row = i / PER_ROW;
				svg.open("g", "transform", "translate(" + Svg.path((i % PER_ROW) * BoxPlot.WIDTH, row * tall) + ")");
				svg.text("desc", plot.caption().title() + ": " + plot.caption().description());
				plot.draw(svg);
				svg.close();
			}
		});
	}

}
