package carenet.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import carenet.change.AttributeChange;
import carenet.words.Wording;
import org.jspecify.annotations.Nullable;

/**
 * How a tie that goes on is not what it was, in words; what nobody told this time is not
 * called ended.
 *
 * @param changes the attributes that differ
 */
record AttributeWords(List<AttributeChange> changes) {

	/** Whether the relation has become a bad one. */
	boolean isTrouble() {
		return this.changes.stream()
			.anyMatch((change) -> change.attribute().equals("quality")
					&& ("BROKEN".equals(change.after()) || "STRESSFUL".equals(change.after())));
	}

	String text() {
		List<String> parts = new ArrayList<>();
		List<String> untold = new ArrayList<>();
		for (AttributeChange change : this.changes) {
			if (change.attribute().equals("coordinator")) {
				parts.add("true".equals(change.after()) ? "is now said to coordinate the help"
						: "is not said to coordinate the help this time");
			}
			else if (change.after() == null) {
				untold.add(name(change.attribute()));
			}
			else {
				parts.add("%s: %s (%s)".formatted(name(change.attribute()), value(change.after()),
						(change.before() != null) ? "was: " + value(change.before()) : "not told before"));
			}
		}
		if (!untold.isEmpty()) {
			parts.add("not told this time: " + Wording.listed(untold));
		}
		return String.join("; ", parts);
	}

	private static String name(String attribute) {
		return switch (attribute) {
			case "supportTypes" -> "help";
			case "frequency" -> "how often";
			case "quality" -> "the relation";
			case "hoursPerWeek" -> "hours a week";
			default -> attribute;
		};
	}

	/** A code as words. */
	private static String value(@Nullable String code) {
		return (code == null) ? ""
				: code.replace(";", ", ").replace('_', ' ').replaceFirst("\\.0$", "").toLowerCase(Locale.ROOT);
	}

}
