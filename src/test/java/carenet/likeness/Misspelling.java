package carenet.likeness;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * What becomes of a name that somebody says a second time, and somebody else writes down.
 */
enum Misspelling {

	NONE("as before"), SLIP("another letter"), TRANSPOSED("two letters in the other order"),
	DROPPED("a letter is missing"), ACCENT("with or without an accent"), IJ_Y("ij, y and i"), C_K("c and k"),
	DOUBLED("one letter or two"), PARTICLE("without the small words"), INITIAL("initial and family name"),
	MARRIED("a double name after a marriage"), SWAPPED("family name first"), GIVEN_ALONE("the given name alone");

	private static final String NEXT_KEYS = "qwertyuiopasdfghjklzxcvbnm";

	private static final Map<String, String> ACCENTS = Map.of("e", "é", "o", "ö", "i", "ï", "a", "á", "u", "ü");

	private final String words;

	Misspelling(String words) {
		this.words = words;
	}

	String words() {
		return this.words;
	}

	/** The same person's name. */
	String of(Written name, Random random, List<String> families) {
		String given = name.given();
		String family = name.family();
		boolean inFamily = random.nextBoolean();
		String word = inFamily ? family : given;
		return switch (this) {
			case NONE -> name.whole();
			case SLIP -> with(name, inFamily, slip(word, random));
			case TRANSPOSED -> with(name, inFamily, transposed(word, random));
			case DROPPED -> with(name, inFamily, dropped(word, random));
			case ACCENT -> with(name, inFamily, accent(word));
			case IJ_Y -> with(name, inFamily, changed(word, List.of("ij", "y", "i"), List.of("y", "ij", "y")));
			case C_K -> with(name, inFamily, changed(word, List.of("ck", "c", "k"), List.of("k", "k", "c")));
			case DOUBLED -> with(name, inFamily, doubled(word));
			case PARTICLE -> given + " " + family;
			case INITIAL -> given.charAt(0) + ". " + name.before() + family;
			case MARRIED -> given + " " + families.get(random.nextInt(families.size())) + "-" + family;
			case SWAPPED -> family + ", " + given + (name.before().isEmpty() ? "" : " " + name.before().strip());
			case GIVEN_ALONE -> given;
		};
	}

	private static String with(Written name, boolean inFamily, String word) {
		return inFamily ? name.given() + " " + name.before() + word : word + " " + name.before() + name.family();
	}

	/** A key beside the right one; hardly anybody mistypes the first letter. */
	private static String slip(String word, Random random) {
		int at = 1 + random.nextInt(word.length() - 1);
		int key = NEXT_KEYS.indexOf(word.toLowerCase(Locale.ROOT).charAt(at));
		char other = NEXT_KEYS.charAt((Math.max(key, 0) + 1) % NEXT_KEYS.length());
		return word.substring(0, at) + other + word.substring(at + 1);
	}

	private static String transposed(String word, Random random) {
		int at = 1 + random.nextInt(word.length() - 2);
		return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
	}

	private static String dropped(String word, Random random) {
		int at = 1 + random.nextInt(word.length() - 1);
		return word.substring(0, at) + word.substring(at + 1);
	}

	private static String accent(String word) {
		for (Map.Entry<String, String> one : new java.util.TreeMap<>(ACCENTS).entrySet()) {
			if (word.contains(one.getKey())) {
				return word.replaceFirst(one.getKey(), one.getValue());
			}
		}
		return word;
	}

	private static String changed(String word, List<String> from, List<String> to) {
		String small = word.toLowerCase(Locale.ROOT);
		for (int i = 0; i < from.size(); i++) {
			if (small.contains(from.get(i))) {
				return small.replaceFirst(from.get(i), to.get(i));
			}
		}
		return word;
	}

	private static String doubled(String word) {
		String single = word.replaceFirst("(.)\\1", "$1");
		return single.equals(word) ? word.replaceFirst("([nlst])", "$1$1") : single;
	}

	/**
	 * A name as it was first written down.
	 *
	 * @param given the given name
	 * @param before small words, with a blank behind them, or nothing
	 * @param family the family name
	 */
	record Written(String given, String before, String family) {

		String whole() {
			return this.given + " " + this.before + this.family;
		}

	}

}
