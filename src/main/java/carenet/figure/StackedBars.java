package carenet.figure;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import carenet.svg.Lettering;
import carenet.svg.Svg;

/**
 * Counts that add up, as bars in groups.
 *
 * @param caption what it shows
 * @param signs what the parts of every bar mean, from the left
 * @param groups from top to bottom
 */
public record StackedBars(Caption caption, List<Sign> signs, List<Group> groups) implements Figure {

	private static final double NAMES = 170;

	private static final double LABELS = 36;

	private static final double LONGEST = 500;

	private static final double WIDTH = NAMES + LABELS + LONGEST + 64;

	private static final double BAR = 19;

	private static final double ROW = 24;

	private static final double TOP = 16;

	private static final double GAP = 14;

	public StackedBars {
		signs = List.copyOf(signs);
		groups = List.copyOf(groups);
		for (Group group : groups) {
			for (Bar bar : group.bars()) {
				List<Integer> parts = bar.parts();
				if (parts != null && parts.size() != signs.size()) {
					throw new IllegalArgumentException("bar '%s %s' has %d parts; signs are explained for %d"
						.formatted(group.label(), bar.label(), parts.size(), signs.size()));
				}
			}
		}
	}

	/**
	 * Bars that belong together.
	 *
	 * @param label what they are of
	 * @param bars from top to bottom
	 */
	public record Group(String label, List<Bar> bars) {

		public Group {
			bars = List.copyOf(bars);
		}

	}

	/**
	 * One bar.
	 *
	 * @param label what it is of within its group
	 * @param parts the counts, from the left; null where one is suppressed, since the
	 * length of the others would tell it
	 */
	public record Bar(String label, @Nullable List<Integer> parts) {

		public Bar {
			parts = (parts != null) ? List.copyOf(parts) : null;
		}

		/** A bar of these counts, null where suppressed. */
		public static Bar of(String label, List<@Nullable Integer> parts) {
			List<Integer> told = parts.stream().flatMap(Stream::ofNullable).toList();
			return new Bar(label, (told.size() == parts.size()) ? told : null);
		}

		int size() {
			return (this.parts != null) ? this.parts.stream().mapToInt(Integer::intValue).sum() : 0;
		}

	}

	@Override
	public String svg(Paper paper) {
		Key key = new Key(this.signs, WIDTH - 2 * TOP);
		double bars = this.groups.stream().mapToDouble((group) -> group.bars().size() * ROW + GAP).sum();
		double height = TOP + key.height() + bars + TOP;
		return paper.framed(this.caption, WIDTH, height, false, (svg) -> {
			Ink ink = new Ink(paper, svg).mixed();
			key.draw(svg, ink, TOP, TOP);
			double y = TOP + key.height() + GAP;
			for (Group group : this.groups) {
				draw(svg, ink, group, y);
				y += group.bars().size() * ROW + GAP;
			}
		});
	}

	private void draw(Svg svg, Ink ink, Group group, double top) {
		svg.empty("path", "class", "rule", "d", Svg.path("M", TOP, top - GAP / 2 - 1, "H", WIDTH - TOP));
		svg.text("text", Lettering.shortened(group.label(), 13, NAMES - TOP), "class", "name", "x", TOP, "y", top + 14);
		double y = top;
		for (Bar bar : group.bars()) {
			draw(svg, ink, group, bar, y);
			y += ROW;
		}
	}

	private void draw(Svg svg, Ink ink, Group group, Bar bar, double y) {
		svg.text("text", bar.label(), "class", "of", "x", NAMES + LABELS - 8, "y", y + 14);
		double scale = LONGEST / Math.max(1, longest());
		double x = NAMES + LABELS;
		List<Integer> parts = bar.parts();
		if (parts == null) {
			svg.text("text", "suppressed", "class", "total", "x", x + 7, "y", y + 14);
			return;
		}
		for (int i = 0; i < this.signs.size(); i++) {
			int part = parts.get(i);
			double wide = part * scale;
			if (part > 0) {
				svg.open("g", "class", "part")
					.text("title",
							"%s, %s, %s: %d".formatted(group.label(), bar.label(), this.signs.get(i).words(), part));
				ink.area(this.signs.get(i).tone(), x, y, wide, BAR);
				if (Lettering.width(String.valueOf(part), 12) + 6 < wide) {
					svg.text("text", String.valueOf(part), "class", "inside " + this.signs.get(i).tone().onTop(), "x",
							x + wide / 2, "y", y + 14);
				}
				svg.close();
			}
			x += wide;
		}
		svg.text("text", String.valueOf(bar.size()), "class", "total", "x", x + 7, "y", y + 14);
	}

	private int longest() {
		return this.groups.stream().flatMap((group) -> group.bars().stream()).mapToInt(Bar::size).max().orElse(0);
	}

}
