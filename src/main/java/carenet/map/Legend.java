package carenet.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import carenet.evidence.Frequency;
import carenet.evidence.NeedStatus;
import carenet.evidence.Quality;
import carenet.study.Source;
import carenet.svg.Svg;
import carenet.words.Wording;
import org.jspecify.annotations.Nullable;

/** Explains every sign of the drawing, in columns under it. */
final class Legend {

	private static final double COLUMN = 232;

	private static final double ROW = 27;

	private static final double TOP = 34;

	private static final double WORDS = 62;

	private final MapOptions options;

	private final Rings rings;

	private final List<Column> columns;

	Legend(MapOptions options, Rings rings, boolean compared) {
		this.options = options;
		this.rings = rings;
		List<Row> told = new ArrayList<>(whoTold());
		if (compared) {
			told.addAll(changes());
		}
		this.columns = List.of(who(), howOften(), how(), new Column("Who told: letters inside", told));
	}

	static double width() {
		return 2 * COLUMN;
	}

	private int perRow(double width) {
		return (width >= 4 * COLUMN) ? 4 : 2;
	}

	double height(double width) {
		int perRow = perRow(width);
		double height = 0;
		for (int i = 0; i < this.columns.size(); i += perRow) {
			height += TOP + ROW * tallest(i, perRow);
		}
		return height + 16;
	}

	private int tallest(int from, int perRow) {
		return this.columns.subList(from, from + perRow)
			.stream()
			.mapToInt((column) -> column.rows().size())
			.max()
			.orElse(0);
	}

	void draw(Svg svg, double left, double top, double width) {
		int perRow = perRow(width);
		double step = width / perRow;
		double y = top;
		svg.open("g", "class", "legend", "aria-hidden", "true");
		svg.empty("path", "class", "rule", "d", Svg.path("M", left, top, "H", left + width));
		for (int i = 0; i < this.columns.size(); i++) {
			if (i > 0 && i % perRow == 0) {
				y += TOP + ROW * tallest(i - perRow, perRow);
			}
			this.columns.get(i).draw(svg, left + (i % perRow) * step, y + TOP - 8);
		}
		svg.close();
	}

	private Column who() {
		List<Row> rows = new ArrayList<>();
		rows.add(shape(Kind.INFORMAL, "informal carer"));
		rows.add(shape(Kind.PROFESSIONAL, "professional"));
		rows.add(shape(Kind.AGENCY, "agency, or people of one"));
		if (this.options.needs()) {
			rows.add(need(NeedStatus.UNMET, "need, not met"));
			rows.add(need(NeedStatus.MET, "need, met"));
			rows.add(
					new Row("helps with this need", (svg) -> svg.empty("path", "class", "addresses", "d", "M4 0 H50")));
		}
		return new Column("Who, and for what", rows);
	}

	private Column howOften() {
		List<Row> rows = new ArrayList<>();
		rows.add(line(Frequency.DAILY, null, "daily"));
		rows.add(line(Frequency.WEEKLY, null, "weekly"));
		rows.add(line(Frequency.MONTHLY, null, "less often"));
		rows.add(line(null, null, "how often was not told"));
		String closer = switch (this.rings) {
			case FREQUENCY -> "ring: at its most often";
			case CLOSENESS -> "ring: at its closest";
		};
		rows.add(new Row(closer, (svg) -> svg.empty("circle", "class", "ring odd", "cx", 27, "cy", 0, "r", 11)
			.empty("circle", "class", "ring core", "cx", 27, "cy", 0, "r", 5)));
		return new Column("How often", rows);
	}

	private Column how() {
		List<Row> rows = new ArrayList<>();
		rows.add(line(Frequency.DAILY, Quality.STRESSFUL, "stressful"));
		rows.add(line(Frequency.DAILY, Quality.BROKEN, "contact is broken"));
		if (this.options.contacts()) {
			rows.add(new Row("are in contact with each other",
					(svg) -> svg.empty("path", "class", "contact", "d", "M4 6 Q27 -12 50 6")));
		}
		rows.add(new Row("coordinates the help", (svg) -> Symbols.star(svg, 27, 0)));
		rows.add(new Row("somebody says it is not so", (svg) -> Symbols.unequal(svg, 27, 0)));
		if (this.options.unknown()) {
			rows.add(new Row("not known at this time", (svg) -> {
				svg.open("g", "class", "informal not-known", "transform", "translate(27 0) scale(.55)");
				Symbols.supporter(svg, Kind.INFORMAL, "shape");
				Symbols.supporter(svg, Kind.INFORMAL, "hatching", "fill", "url(#" + this.options.prefix() + "-hatch)");
				svg.text("text", "?", "class", "question", "y", 6).close();
			}));
		}
		return new Column("How it is", rows);
	}

	private static List<Row> changes() {
		return List.of(new Row("added since", (svg) -> Symbols.change(svg, 27, 0, Comparison.Mark.ADDED)),
				new Row("ended since", (svg) -> Symbols.change(svg, 27, 0, Comparison.Mark.ENDED)),
				new Row("not known whether it changed", (svg) -> Symbols.change(svg, 27, 0, Comparison.Mark.OPEN)));
	}

	private static List<Row> whoTold() {
		return Arrays.stream(Source.values())
			.map((source) -> new Row(Wording.source(source),
					(svg) -> svg.text("text", String.valueOf(Wording.letter(source)), "class", "letters", "x", 27, "y",
							4.5)))
			.toList();
	}

	private static Row shape(Kind kind, String words) {
		return new Row(words, (svg) -> {
			svg.open("g", "class", kind.cssClass(), "transform", "translate(27 0) scale(.55)");
			Symbols.supporter(svg, kind, "shape");
			svg.close();
		});
	}

	private static Row need(NeedStatus status, String words) {
		return new Row(words, (svg) -> {
			svg.open("g", "class", "need " + status.name().toLowerCase(Locale.ROOT), "transform",
					"translate(27 0) scale(.9)");
			Symbols.need(svg, status);
			svg.close();
		});
	}

	private static Row line(@Nullable Frequency frequency, @Nullable Quality quality, String words) {
		return new Row(words, (svg) -> new Line(2, 0, 52, 0).draw(svg, frequency, quality));
	}

	private record Column(String head, List<Row> rows) {

		void draw(Svg svg, double left, double top) {
			svg.open("g", "transform", "translate(" + Svg.path(left, top) + ")");
			svg.text("text", this.head, "class", "head");
			for (int i = 0; i < this.rows.size(); i++) {
				svg.open("g", "transform", "translate(" + Svg.path(0, ROW * (i + 1) - 4) + ")");
				this.rows.get(i).sign().accept(svg);
				svg.text("text", this.rows.get(i).words(), "x", WORDS, "y", 4.5).close();
			}
			svg.close();
		}

	}

	private record Row(String words, Consumer<Svg> sign) {
	}

}
