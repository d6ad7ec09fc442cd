package carenet.likeness;

import java.util.Set;

import carenet.access.NameWords;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * A word of a name, as it is compared: by its letters, by slips of whoever wrote it
 * (Damerau 1964), by what its beginning has in common with the other (Winkler 1990), and
 * as it sounds.
 *
 * @param text in small letters without accents
 * @param sound how it sounds in Dutch, roughly
 */
record Word(String text, String sound) {

	/** What a word has beyond is not looked at. */
	static final int LONGEST = 30;

	/** In shorter words one other letter is another name. */
	private static final int SLIPS_FROM = 4;

	/** From here on two slips are possible. */
	private static final int TWO_SLIPS_FROM = 8;

	private static final double NEAR = 0.94;

	/** Small words that some write as one with the name: Vandenberg. */
	private static final Set<String> GLUED = Set.of("van", "vande", "vander", "vanden", "de", "der", "den", "te", "ter",
			"ten");

	private static final DamerauLevenshteinDistance SLIPS = new DamerauLevenshteinDistance();

	private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

	static Word of(String plain) {
		String text = plain.substring(0, Math.min(plain.length(), LONGEST));
		return new Word(text, NameWords.soundOf(text));
	}

	boolean isInitial() {
		return this.text.length() == 1;
	}

	Closeness to(Word other) {
		if (isInitial() || other.isInitial()) {
			return (this.text.charAt(0) == other.text.charAt(0)) ? Closeness.FITS : Closeness.DIFFERENT;
		}
		if (this.text.equals(other.text)) {
			return Closeness.SAME;
		}
		if (this.sound.equals(other.sound) || isSlipOf(other) || isGluedTo(other) || other.isGluedTo(this)) {
			return Closeness.ALIKE;
		}
		return (begins(other) || other.begins(this)) ? Closeness.FITS : Closeness.DIFFERENT;
	}

	private boolean isSlipOf(Word other) {
		int shorter = Math.min(this.text.length(), other.text.length());
		if (shorter < SLIPS_FROM) {
			return false;
		}
		int slips = SLIPS.apply(this.text, other.text);
		return slips <= 1 || (slips == 2 && shorter >= TWO_SLIPS_FROM)
				|| SIMILARITY.apply(this.text, other.text) >= NEAR;
	}

	private boolean isGluedTo(Word name) {
		return name.text.length() >= SLIPS_FROM && this.text.endsWith(name.text)
				&& GLUED.contains(this.text.substring(0, this.text.length() - name.text.length()));
	}

	/** At least three letters: Alex is Alexander, Al can be anybody. */
	private boolean begins(Word other) {
		return this.text.length() >= SLIPS_FROM - 1 && other.text.startsWith(this.text);
	}

}
