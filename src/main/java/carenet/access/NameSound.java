package carenet.access;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a word of a name sounds to Dutch ears, roughly: what is spelt Jansen, Janssen or
 * Yansen is one word.
 */
final class NameSound {

	private static final List<Rule> RULES = List.of(rule("sch", "sg"), rule("ch|gh", "g"), rule("ph|v", "f"),
			rule("sh", "sj"), rule("(?<=[^aeiouy])h", ""), rule("ck|q(?!u)", "k"), rule("qu", "kw"), rule("x", "ks"),
			rule("^cee", "kee"), rule("c(?=[eiy])|z", "s"), rule("c", "k"), rule("^y(?=[aeou])", "j"),
			rule("ij|y|(?<![aeou])ie", "i"), rule("auw|ouw|au", "ou"), rule("ai", "ei"), rule("oe", "u"),
			rule("ae", "a"), rule("(.)\\1+", "$1"), rule("dt$|d$", "t"));

	private NameSound() {
	}

	/** One step, in its order. */
	private record Rule(Pattern spelt, String sounds) {
	}

	private static Rule rule(String spelt, String sounds) {
		return new Rule(Pattern.compile(spelt), sounds);
	}

	/** Of a word in small letters without accents. */
	static String of(String word) {
		String sound = word;
		for (Rule rule : RULES) {
			sound = rule.spelt().matcher(sound).replaceAll(rule.sounds());
		}
		return sound;
	}

}
