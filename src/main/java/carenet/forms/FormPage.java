package carenet.forms;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A form on a page: what is typed, and what is wrong with it.
 *
 * @param typed what is typed
 * @param wrong what is wrong
 */
record FormPage(Typed typed, Wrong wrong) {

	public String value(String name) {
		return this.typed.text(name);
	}

	public boolean is(String name, String value) {
		return this.typed.is(name, value);
	}

	public String id(String name) {
		return Wrong.anchor(name);
	}

	public List<String> rows(String kind) {
		return this.typed.rows(kind);
	}

	public List<String> errors(String name) {
		return this.wrong.at(name);
	}

	public boolean isWrong() {
		return !this.wrong.isNothing();
	}

	/** For the attribute of that name; null where nothing is wrong. */
	public @Nullable String invalid(String name) {
		return errors(name).isEmpty() ? null : "true";
	}

	/** By what a field is described: its hint, its errors. */
	public @Nullable String described(String name, boolean hinted) {
		String hint = hinted ? id(name) + "-hint" : "";
		String error = errors(name).isEmpty() ? "" : id(name) + "-error";
		String both = (hint + " " + error).strip();
		return both.isEmpty() ? null : both;
	}

}
