package carenet.map;

import java.util.function.Function;
import java.util.regex.Pattern;

import carenet.actors.Supporter;
import carenet.study.BadInput;
import carenet.words.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What a drawing shows, and how much room it has.
 *
 * @param names a short text for each supporter
 * @param client a short text for the client; null for the id
 * @param compact without words, to stand beside others of the same client
 * @param needs whether needs are drawn
 * @param contacts whether contacts between supporters are drawn
 * @param unknown whether supporters of whom it is not known whether they still help are
 * drawn
 * @param focusable whether each supporter and need can be reached with the keyboard
 * @param standalone whether the style sheet is part of the drawing
 * @param prefix of every id in it, unique on its page
 */
public record MapOptions(Function<Supporter, String> names, @Nullable String client, boolean compact, boolean needs,
		boolean contacts, boolean unknown, boolean focusable, boolean standalone, String prefix) {

	private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

	/** Everything but what is not known, as a file of its own. */
	public static final MapOptions DEFAULT = new MapOptions(Wording::kindAndId, null, false, true, true, false, false,
			true, "map");

	/** Everything, as a file of its own: what the page shows. */
	public static final MapOptions FILE = DEFAULT.withUnknown();

	public MapOptions {
		if (!PREFIX.matcher(prefix).matches()) {
			throw new BadInput("'%s' is not a prefix of ids: a letter, then letters, digits and '-'".formatted(prefix));
		}
	}

	public MapOptions naming(Function<Supporter, String> names) {
		return new MapOptions(names, this.client, this.compact, this.needs, this.contacts, this.unknown, this.focusable,
				this.standalone, this.prefix);
	}

	public MapOptions namingTheClient(String client) {
		return new MapOptions(this.names, client, this.compact, this.needs, this.contacts, this.unknown, this.focusable,
				this.standalone, this.prefix);
	}

	/** One of several drawings side by side: no legend and no words, larger symbols. */
	public MapOptions small() {
		return new MapOptions(this.names, this.client, true, this.needs, this.contacts, this.unknown, this.focusable,
				this.standalone, this.prefix);
	}

	public MapOptions withoutNeeds() {
		return new MapOptions(this.names, this.client, this.compact, false, this.contacts, this.unknown, this.focusable,
				this.standalone, this.prefix);
	}

	public MapOptions withoutContacts() {
		return new MapOptions(this.names, this.client, this.compact, this.needs, false, this.unknown, this.focusable,
				this.standalone, this.prefix);
	}

	public MapOptions withUnknown() {
		return new MapOptions(this.names, this.client, this.compact, this.needs, this.contacts, true, this.focusable,
				this.standalone, this.prefix);
	}

	/** A part of a page that is only looked at: nothing in it is reached by itself. */
	public MapOptions still() {
		return new MapOptions(this.names, this.client, this.compact, this.needs, this.contacts, this.unknown, false,
				this.standalone, this.prefix);
	}

	/**
	 * Part of a page that has the style sheet {@code /map/map.css} and reads each node.
	 * @param prefix of every id, unique on the page
	 */
	public MapOptions onAPage(String prefix) {
		return new MapOptions(this.names, this.client, this.compact, this.needs, this.contacts, this.unknown, true,
				false, prefix);
	}

}
