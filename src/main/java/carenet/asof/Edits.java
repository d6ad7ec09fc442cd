package carenet.asof;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What is put into a text, and where; everything else of the text stays as it is. At one
 * place names come first, then what closes, then what opens; the inner one is told first.
 */
final class Edits {

	private final NavigableMap<Integer, Map<Rank, Deque<String>>> edits = new TreeMap<>();

	/** In which order things stand that are put into one place. */
	private enum Rank {

		NAME, CLOSING, OPENING

	}

	/** A name, directly behind a bracket. */
	void name(int offset, String text) {
		at(offset, Rank.NAME).addLast(text);
	}

	/** Puts something before what begins here. */
	void before(int offset, String text) {
		at(offset, Rank.OPENING).addFirst(text);
	}

	/** Puts something behind what ends here. */
	void after(int offset, String text) {
		at(offset, Rank.CLOSING).addLast(text);
	}

	private Deque<String> at(int offset, Rank rank) {
		return this.edits.computeIfAbsent(offset, (key) -> new EnumMap<>(Rank.class))
			.computeIfAbsent(rank, (key) -> new ArrayDeque<>());
	}

	/** The text from a place on, with everything put in. */
	String applied(String text, int from) {
		StringBuilder written = new StringBuilder();
		int at = from;
		for (Map.Entry<Integer, Map<Rank, Deque<String>>> place : this.edits.entrySet()) {
			written.append(text, at, place.getKey());
			place.getValue().values().forEach((texts) -> texts.forEach(written::append));
			at = place.getKey();
		}
		return written.append(text, at, text.length()).toString();
	}

}
