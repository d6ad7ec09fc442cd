package carenet.screen;

import java.util.Comparator;

/**
 * One change in a sentence.
 *
 * @param weight how soon it must be read; the lowest first
 * @param mark "+", "−", "?", or "~" for what is not as it was
 * @param kind the mark as a class name
 * @param subject whom or what it is about
 * @param text what became of it
 * @param anchor where the page tells more; empty where it does not
 */
record ChangeLine(int weight, String mark, String kind, String subject, String text, String anchor) {

	static final Comparator<ChangeLine> MOST_IMPORTANT_FIRST = Comparator.comparingInt(ChangeLine::weight)
		.thenComparing(ChangeLine::subject);

	/** The weight of a contact between supporters; nothing weighs less. */
	static final int CONTACT = 100;

	static final String ADDED = "+";

	static final String ENDED = "−";

	static final String OPEN = "?";

	static final String OTHERWISE = "~";

	boolean isOfAContact() {
		return this.weight >= CONTACT;
	}

	static ChangeLine of(int weight, String mark, String subject, String text, String anchor) {
		String kind = switch (mark) {
			case ADDED -> "added";
			case ENDED -> "ended";
			case OPEN -> "open";
			default -> "altered";
		};
		return new ChangeLine(weight, mark, kind, subject, text, anchor);
	}

}
