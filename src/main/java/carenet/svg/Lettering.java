package carenet.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How wide a text runs, and how it is broken so that it fits. */
public final class Lettering {

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private static final String NARROW = "iljtfrI.,:;'|!()[]- ";

	private static final String WIDE = "mwMW@%—…";

	private Lettering() {
	}

	/** A cautious estimate for a plain sans-serif face. */
	public static double width(String text, double size) {
		return text.codePoints().mapToDouble(Lettering::em).sum() * size;
	}

	private static double em(int character) {
		if (character > 0x2E7F || Character.getType(character) == Character.OTHER_SYMBOL) {
			return 1.1;
		}
		if (NARROW.indexOf(character) >= 0) {
			return .34;
		}
		if (WIDE.indexOf(character) >= 0) {
			return 1.02;
		}
		return Character.isUpperCase(character) ? .74 : .555;
	}

	/**
	 * At most so many lines, none wider than the width; what is left out is an ellipsis.
	 */
	public static List<String> wrapped(String text, double size, double width, int lines) {
		List<String> done = new ArrayList<>();
		String line = "";
		for (String word : SPACE.split(text.strip(), -1)) {
			String longer = line.isEmpty() ? word : line + " " + word;
			boolean fits = width(longer, size) <= width;
			if (!fits && !line.isEmpty() && done.size() < lines - 1) {
				done.add(line);
				line = word;
			}
			else {
				line = longer;
			}
		}
		done.add(line);
		return done.stream().map((each) -> shortened(each, size, width)).toList();
	}

	/** As much as fits, with an ellipsis for the rest. */
	public static String shortened(String text, double size, double width) {
		if (width(text, size) <= width) {
			return text;
		}
		int[] characters = text.codePoints().toArray();
		int end = characters.length;
		while (end > 0 && width(new String(characters, 0, end).stripTrailing() + "…", size) > width) {
			end--;
		}
		return new String(characters, 0, end).stripTrailing() + "…";
	}

}
