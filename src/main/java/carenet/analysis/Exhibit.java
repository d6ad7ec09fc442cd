package carenet.analysis;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import carenet.figure.Figure;
import carenet.figure.Paper;

/**
 * A table, and figures that show the same.
 *
 * @param sheet the table
 * @param drawn the figures that the page shows
 * @param file the figure that a file holds; null for none
 * @param folded whether the table is shown on demand only
 */
record Exhibit(Sheet sheet, List<? extends Figure> drawn, @Nullable Figure file, boolean folded) {

	static Exhibit of(Sheet sheet) {
		return new Exhibit(sheet, List.of(), null, false);
	}

	static Exhibit of(Sheet sheet, Figure figure) {
		return new Exhibit(sheet, List.of(figure), figure, true);
	}

	/** A table for those who ask for it. */
	static Exhibit folded(Sheet sheet) {
		return new Exhibit(sheet, List.of(), null, true);
	}

	/** The figures as the page has them. */
	public List<String> drawings() {
		List<String> drawings = new ArrayList<>();
		for (Figure figure : this.drawn) {
			drawings.add(figure.svg(Paper.onAPage(this.sheet.name() + "-" + drawings.size())));
		}
		return drawings;
	}

}
