package carenet.research;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import carenet.study.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a text, taken apart for whoever shows it.
 *
 * @param kind what happened
 * @param sentence all of it
 * @param line where, from 1; 0 where there is no place
 * @param column where in the line, from 1
 * @param excerpt the line with a caret below the place; null where there is none
 */
public record QueryProblem(Kind kind, String sentence, int line, int column, @Nullable String excerpt) {

	private static final Pattern PLACE = Pattern.compile("at line (\\d{1,6}), column (\\d{1,6})");

	private static final int LONGEST = 120;

	/** What can happen to a query. */
	public enum Kind {

		/** It was not run. */
		REFUSED,
		/** It was ended by its time or by whoever asked. */
		TIME, CANCELLED,
		/** It needed too much. */
		SIZE,
		/** It is no query, or lacks something. */
		WRONG

	}

	/** Why a text was not answered. */
	public static QueryProblem of(BadInput refusal, String text) {
		String sentence = String.valueOf(refusal.getMessage());
		Matcher matcher = PLACE.matcher(sentence);
		int line = 0;
		int column = 0;
		while (matcher.find()) {
			line = Integer.parseInt(matcher.group(1));
			column = Integer.parseInt(matcher.group(2));
		}
		return new QueryProblem(kind(sentence), sentence, line, column, excerpt(text, line, column));
	}

	private static Kind kind(String sentence) {
		if (sentence.startsWith("refused: ")) {
			return Kind.REFUSED;
		}
		return switch (sentence) {
			case Stopping.TIME -> Kind.TIME;
			case Stopping.CANCELLED -> Kind.CANCELLED;
			default -> sentence.startsWith("stopped: ") ? Kind.SIZE : Kind.WRONG;
		};
	}

	/** A long line is shown around the place. */
	private static @Nullable String excerpt(String text, int line, int column) {
		String[] lines = text.split("\n", -1);
		if (line < 1 || line > lines.length || column < 1 || column > lines[line - 1].length() + 1) {
			return null;
		}
		int from = Math.max(0, column - 1 - LONGEST / 2);
		String whole = lines[line - 1].replace('\t', ' ');
		String shown = whole.substring(from, Math.min(whole.length(), from + LONGEST));
		return shown + "\n" + " ".repeat(column - 1 - from) + "^";
	}

}
