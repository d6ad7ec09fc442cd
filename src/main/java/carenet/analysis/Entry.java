package carenet.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One place in a table.
 *
 * @param shown what the page shows
 * @param raw what a file holds, for each of its columns; empty text where nothing is
 * @param links to the clients behind it
 * @param note what stands under it; empty for nothing
 * @param drawing the same as a small SVG; empty for none
 */
record Entry(String shown, List<Object> raw, List<Link> links, String note, String drawing) {

	static final String SUPPRESSED = "suppressed";

	Entry {
		raw = List.copyOf(raw);
		links = List.copyOf(links);
	}

	/**
	 * A way to the clients behind a number.
	 *
	 * @param text the number
	 * @param href where it leads
	 * @param note what kind of them; empty where the heading says it
	 */
	record Link(String text, String href, String note) {
	}

	static Entry of(String text) {
		return coded(text, text);
	}

	/** Words that stand for codes. */
	static Entry coded(String shown, Object... codes) {
		return new Entry(shown, List.of(codes), List.of(), "", "");
	}

	/** A number with the clients behind it. */
	static Entry count(int count, Address behind) {
		String shown = String.valueOf(count);
		return new Entry(shown, List.of(count),
				(count > 0) ? List.of(new Link(shown, behind.toString(), "")) : List.of(), "", "");
	}

	/** A number with nothing to open behind it; null where it is suppressed. */
	static Entry plain(@Nullable Integer count) {
		return (count != null) ? coded(String.valueOf(count), count) : suppressed(1);
	}

	/** What is withheld in so many columns. */
	static Entry suppressed(int columns) {
		return new Entry(SUPPRESSED, List.copyOf(Collections.nCopies(columns, (Object) SUPPRESSED)), List.of(), "", "");
	}

	boolean isSuppressed() {
		return this.raw.contains(SUPPRESSED);
	}

	static Entry decimal(@Nullable Double number, String reason) {
		return (number != null) ? coded(decimal(number), number) : none(1, reason);
	}

	static Entry share(@Nullable Double share, String reason) {
		return (share != null) ? coded(percent(share), share) : none(1, reason);
	}

	/** No number in so many columns, and why. */
	static Entry none(int columns, String reason) {
		return new Entry("none", List.copyOf(Collections.nCopies(columns, (Object) "")), List.of(), reason, "");
	}

	public boolean isNumber() {
		return this.raw.getFirst() instanceof Number || this.shown.equals("none") || this.shown.equals(SUPPRESSED);
	}

	/** A share in percent; what falls short of a bound is never rounded up to it. */
	static String percent(double share) {
		BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.DOWN);
		return percent.stripTrailingZeros().scale() <= 0
				? percent.setScale(0, RoundingMode.UNNECESSARY).toPlainString().replace('-', '−') + "\u00a0%"
				: percent.toPlainString().replace('-', '−') + "\u00a0%";
	}

	/** A number with at most two decimals. */
	static String decimal(double number) {
		BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
		return rounded.setScale(Math.max(0, rounded.scale()), RoundingMode.UNNECESSARY)
			.toPlainString()
			.replace('-', '−');
	}

}
