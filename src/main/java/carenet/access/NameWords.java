package carenet.access;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Names and what is typed for them as words that can be compared: without case, accents
 * and the small words between Dutch names, and as they sound.
 */
public final class NameWords {

	/** From here on the beginning of a word finds it. */
	static final int SHORTEST = 3;

	/** What a word has beyond is not looked at. */
	static final int LONGEST = 12;

	/** So many words of a question count. */
	static final int MOST = 5;

	/** Marks a word that is too short for its beginning to find it. */
	private static final String WHOLE = "=";

	private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

	private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Set<String> BETWEEN = Set.of("van", "de", "der", "den", "het", "t", "ten", "ter", "te", "tot",
			"op", "aan", "bij", "in", "d", "s");

	private NameWords() {
	}

	/**
	 * What a name can be found by: how its words sound, and how their beginnings do, so
	 * that whoever types the right spelling finds it at every letter.
	 */
	static Set<String> of(String name) {
		Set<String> found = new TreeSet<>();
		for (String word : words(name)) {
			for (int length = Math.min(SHORTEST, word.length()); length <= word.length(); length++) {
				found.add(sound(word.substring(0, length)));
			}
		}
		return found;
	}

	private static String sound(String word) {
		return (word.length() < SHORTEST) ? WHOLE + NameSound.of(word) : NameSound.of(word);
	}

	/** Whether a name, which is no secret, has all the words that are asked for. */
	public static boolean match(String text, String name) {
		List<String> asked = asked(text);
		return !asked.isEmpty() && of(name).containsAll(asked);
	}

	/** What is asked for; nothing where only small words were typed. */
	static List<String> asked(String text) {
		return words(text).stream()
			.filter((word) -> !BETWEEN.contains(word))
			.map(NameWords::sound)
			.distinct()
			.limit(MOST)
			.toList();
	}

	/** A text in small letters without accents. */
	public static String plain(String text) {
		return folded(ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll(""));
	}

	/** How a plain word sounds. */
	public static String soundOf(String plain) {
		return NameSound.of(plain);
	}

	/** Whether a plain word is one of the small words between Dutch names. */
	public static boolean isBetween(String plain) {
		return BETWEEN.contains(plain);
	}

	private static List<String> words(String text) {
		List<String> all = APART.splitAsStream(plain(text))
			.filter((word) -> !word.isEmpty())
			.map((word) -> word.substring(0, Math.min(LONGEST, word.length())))
			.toList();
		List<String> named = all.stream().filter((word) -> !BETWEEN.contains(word)).toList();
		return named.isEmpty() ? all : named;
	}

	/** Letters that differ from others by a stroke have no accent to take off. */
	private static String folded(String text) {
		return text.toUpperCase(Locale.ROOT)
			.toLowerCase(Locale.ROOT)
			.replace("ø", "o")
			.replace("ł", "l")
			.replace("đ", "d")
			.replace("æ", "ae")
			.replace("œ", "oe")
			.replace("ı", "i");
	}

}
