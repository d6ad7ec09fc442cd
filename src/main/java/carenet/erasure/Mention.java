package carenet.erasure;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * How a text can speak of somebody: by the id as a word, or by the full name.
 *
 * @param id of the person
 * @param name the full name, where it is known
 */
public record Mention(Id id, @Nullable String name) {

	/** Shorter names, and single words, stand for too much else. */
	private static final int SHORTEST_NAME = 5;

	/** What a text that mentions the person contains, in lower case. */
	List<String> words() {
		String shown = this.id.value().toLowerCase(Locale.ROOT);
		String full = fullName();
		return (full != null) ? List.of(shown, full.toLowerCase(Locale.ROOT)) : List.of(shown);
	}

	private @Nullable String fullName() {
		String full = (this.name != null) ? this.name.strip() : "";
		return (full.length() >= SHORTEST_NAME && full.contains(" ")) ? full : null;
	}

	public boolean isIn(String text) {
		return !without(text, "").equals(text);
	}

	/** The text with something else in the person's place. */
	String without(String text, String instead) {
		String by = Matcher.quoteReplacement(instead);
		String full = fullName();
		String found = (full == null) ? text : asWords(full).matcher(text).replaceAll(by);
		return canBeAWord(found) ? found : asId(this.id).matcher(found).replaceAll(by);
	}

	private static Pattern asWords(String name) {
		return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])");
	}

	/** A dot can be a part of an id, or end a sentence. */
	private static Pattern asId(Id id) {
		return Pattern.compile("(?<![A-Za-z0-9_-])" + Pattern.quote(id.value()) + "(?![A-Za-z0-9_-]|\\.[A-Za-z0-9])");
	}

	/** A code such as {@code PARENT} can be an id, too, and then means the code. */
	private boolean canBeAWord(String text) {
		return text.indexOf(' ') < 0 && this.id.value().chars().noneMatch(Character::isDigit);
	}

}
