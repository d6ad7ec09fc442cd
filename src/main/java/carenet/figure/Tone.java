package carenet.figure;

import java.util.Locale;

/** How an area looks: a colour and a pattern, so that colour alone tells nothing. */
public enum Tone {

	INFORMAL(Hatch.DOTS), FORMAL(Hatch.RISING),
	/** What is known not to be there. */
	ABSENT(Hatch.LEVEL),
	/** What nobody can tell. */
	UNKNOWN(Hatch.CROSSED), NOT_APPLICABLE(Hatch.UPRIGHT), NO_WAVE(Hatch.NONE),
	/** What is missing and should not be. */
	LACKING(Hatch.NONE), SOME(Hatch.RISING), ENOUGH(Hatch.DOTS);

	private final Hatch hatch;

	Tone(Hatch hatch) {
		this.hatch = hatch;
	}

	Hatch hatch() {
		return this.hatch;
	}

	String cssClass() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** How text upon it looks. */
	String onTop() {
		return (this == LACKING) ? "on-dark" : "on-light";
	}

	/** A pattern over the colour. */
	enum Hatch {

		NONE, DOTS, RISING, LEVEL, UPRIGHT, CROSSED;

		String id(Paper paper) {
			return paper.prefix() + "-" + name().toLowerCase(Locale.ROOT);
		}

	}

}
