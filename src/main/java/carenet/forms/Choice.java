package carenet.forms;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something to choose.
 *
 * @param value as the form sends it
 * @param words for people
 */
record Choice(String value, String words) {

	/** All constants of a closed list, in words. */
	static <E extends Enum<E>> List<Choice> of(E[] constants, Function<E, String> words) {
		return Stream.of(constants).map((one) -> new Choice(one.name(), words.apply(one))).toList();
	}

}
