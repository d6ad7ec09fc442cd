package carenet.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import carenet.actors.Sex;

/** The generator's words, and the names that it composes from them. */
final class Words {

	private static final Pattern COMMA = Pattern.compile(",");

	static final Words BOOK = new Words();

	private final Map<String, List<String>> lists = new TreeMap<>();

	private Words() {
		try (InputStream in = Words.class.getResourceAsStream("/demo/names.txt");
				BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			lines.lines().filter((line) -> !line.startsWith("#")).forEach(this::learn);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void learn(String line) {
		int colon = line.indexOf(':');
		this.lists.put(line.substring(0, colon),
				Arrays.stream(COMMA.split(line.substring(colon + 1), -1)).map(String::strip).toList());
	}

	private String word(Dice dice, String list) {
		return dice.oneOf(all(list));
	}

	List<String> all(String list) {
		List<String> words = this.lists.get(list);
		if (words == null) {
			throw new IllegalStateException("no words for " + list);
		}
		return words;
	}

	String person(Dice dice, Sex sex) {
		boolean female = (sex == Sex.FEMALE) || (sex != Sex.MALE && dice.chance(0.5));
		String given = word(dice, female ? "female" : "male");
		String before = word(dice, "before");
		return given + " " + (before.isEmpty() ? "" : before + " ") + word(dice, "family");
	}

	String town(Dice dice) {
		return word(dice, "place") + word(dice, "ending");
	}

	/** Different from each other. */
	List<String> districts(Dice dice, int count) {
		return dice.some(all("district"), count).stream().map((first) -> first + word(dice, "quarter")).toList();
	}

	/** No Dutch post code begins with 0. */
	String address(Dice dice, String town) {
		return "%s%s %s, 0%s XA %s".formatted(word(dice, "street"), word(dice, "lane"),
				Integer.toString(dice.between(1, 180)), Integer.toString(dice.between(100, 999)), town);
	}

	/** From the ranges that Ofcom keeps free for fiction. */
	String phone(Dice dice, boolean mobile) {
		return (mobile ? "+44 7700 900" : "+44 20 7946 0") + dice.between(100, 999);
	}

}
