package carenet.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import carenet.access.NameWords;

/**
 * A person's name as its parts, however it was written: "Anna van der Berg", "A. v.d.
 * Berg", "Berg, Anna van der", "mevr. De Vries-Jansen". It never shows what it holds.
 *
 * @param given given names and initials, in their order
 * @param family family names without the small words before them
 */
public record PersonName(List<Word> given, List<Word> family) {

	/** So many words are looked at. */
	private static final int MOST = 8;

	private static final Set<String> TITLES = Set.of("mw", "mevr", "mevrouw", "mej", "dhr", "hr", "heer", "meneer",
			"mijnheer", "dr", "drs", "mr", "mrs", "ms", "miss", "ir", "ing", "prof", "zr", "zuster", "br", "broeder",
			"oma", "opa", "oom", "ome", "tante", "buurman", "buurvrouw");

	private static final Pattern BLANKS = Pattern.compile("[\\s/]+");

	private static final Pattern HYPHEN = Pattern.compile("\\s*[-\u2010-\u2015]\\s*");

	private static final Pattern INITIALS = Pattern.compile("(\\p{L}\\.)+\\p{L}?");

	/** Small words that are written with points: v.d., v/d. */
	private static final Pattern SHORTENED = Pattern.compile("(?i)\\bv\\s*[./]\\s*d\\b\\.?(?=[\\s,]|$)");

	private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

	/** The longest text that is looked at. */
	private static final int LONGEST = 200;

	public PersonName {
		given = List.copyOf(given);
		family = List.copyOf(family);
	}

	public static PersonName of(String text) {
		String whole = text.substring(0, Math.min(text.length(), LONGEST));
		String written = HYPHEN.matcher(SHORTENED.matcher(whole).replaceAll("van der")).replaceAll("-");
		int comma = written.indexOf(',');
		if (comma > 0) {
			return new PersonName(named(tokens(written.substring(comma + 1))),
					named(tokens(written.substring(0, comma))));
		}
		List<String> tokens = tokens(written);
		int family = beginOfFamily(tokens);
		return new PersonName(named(tokens.subList(0, family)), named(tokens.subList(family, tokens.size())));
	}

	/** What stands between blanks, without titles. */
	private static List<String> tokens(String text) {
		return BLANKS.splitAsStream(text)
			.filter((token) -> !token.isEmpty()
					&& !TITLES.contains(APART.matcher(NameWords.plain(token)).replaceAll("")))
			.limit(MOST)
			.toList();
	}

	/** The first small word or double name after the first word, or the last word. */
	private static int beginOfFamily(List<String> tokens) {
		for (int i = 1; i < tokens.size(); i++) {
			String token = tokens.get(i);
			boolean small = !INITIALS.matcher(token).matches() && isSmall(token);
			if (small || token.contains("-")) {
				return i;
			}
		}
		boolean small = !tokens.isEmpty() && !INITIALS.matcher(tokens.getFirst()).matches()
				&& isSmall(tokens.getFirst());
		return small ? 0 : (tokens.size() > 1) ? tokens.size() - 1 : tokens.size();
	}

	/** A single capital is an initial, not a small word. */
	private static boolean isSmall(String token) {
		String plain = APART.matcher(NameWords.plain(token)).replaceAll("");
		return NameWords.isBetween(plain)
				&& (plain.length() > 1 || token.equals(token.toLowerCase(java.util.Locale.ROOT)));
	}

	private static List<Word> named(List<String> tokens) {
		List<Word> words = new ArrayList<>();
		for (String token : tokens) {
			boolean initials = INITIALS.matcher(token).matches();
			APART.splitAsStream(NameWords.plain(token))
				.filter((piece) -> !piece.isEmpty())
				.filter((piece) -> initials || token.length() == 1 || !NameWords.isBetween(piece))
				.map(Word::of)
				.forEach(words::add);
		}
		return words.subList(0, Math.min(MOST, words.size()));
	}

	/** Whether there is nothing to compare. */
	public boolean isEmpty() {
		return this.given.isEmpty() && this.family.isEmpty();
	}

	/**
	 * The ways in which it may have been meant: in the other order, or one name alone.
	 */
	private Stream<PersonName> readings() {
		if (this.family.isEmpty()) {
			return Stream.of(this, new PersonName(List.of(), this.given));
		}
		return this.given.isEmpty() ? Stream.of(this)
				: Stream.of(this, new PersonName(/* given= */ this.family, /* family= */ this.given));
	}

	/** How near two names are, read in the way in which they are nearest. */
	public NameComparison compare(PersonName other) {
		NameComparison straight = NameComparison.of(this, other);
		NameComparison best = straight;
		for (PersonName reading : other.readings().skip(1).toList()) {
			best = best.orNearer(NameComparison.of(this, reading).inAnotherOrder());
		}
		for (PersonName reading : readings().skip(1).toList()) {
			best = best.orNearer(NameComparison.of(reading, other).inAnotherOrder());
		}
		return best;
	}

	/** Nothing that is in it. */
	@Override
	public String toString() {
		return "PersonName";
	}

}
