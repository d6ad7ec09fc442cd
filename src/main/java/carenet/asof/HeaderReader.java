package carenet.asof;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import carenet.study.BadInput;
import carenet.study.ConsensusRule;
import carenet.study.Source;
import carenet.study.Wave;

/** Reads {@code AS OF WAVE 1 UNDER INTERSECTION SOURCES CLIENT, PROFESSIONAL}. */
final class HeaderReader {

	private final List<Token> tokens;

	private int at;

	private @Nullable ConsensusRule rule;

	private @Nullable Set<Source> sources;

	private HeaderReader(List<Token> tokens) {
		this.tokens = tokens;
	}

	/** Whether a text begins as one does that is about a wave. */
	static boolean isThere(Script script) {
		return !script.tokens().isEmpty() && script.tokens().getFirst().getText().equalsIgnoreCase("AS");
	}

	static Header read(Script script) {
		return new HeaderReader(script.tokens()).read();
	}

	private Header read() {
		word("AS");
		word("OF");
		word("WAVE");
		String wave = wave();
		while (isWord("UNDER") || isWord("SOURCES")) {
			if (isWord("UNDER")) {
				under();
			}
			else {
				sources();
			}
		}
		if (this.at == this.tokens.size()) {
			throw refused("a query has to follow, as in AS OF WAVE 1 MATCH …");
		}
		return new Header(wave, (this.rule != null) ? this.rule : ConsensusRule.UNION,
				(this.sources != null) ? this.sources : EnumSet.allOf(Source.class), this.at);
	}

	private String wave() {
		if (isWord("$")) {
			this.at++;
			String name = text();
			if (!name.matches("[A-Za-z_][A-Za-z0-9_]{0,60}")) {
				throw refused("a parameter is a dollar and a name, as in AS OF WAVE $wave");
			}
			this.at++;
			return "$" + name;
		}
		if (!text().matches("[0-9]{1,3}")) {
			throw refused(("AS OF WAVE takes the index of a wave from 0 to %d, or a parameter, as in AS OF WAVE 1 or "
					+ "AS OF WAVE $wave, not '%s'")
				.formatted(Wave.MAX_INDEX, text()));
		}
		return String.valueOf(Integer.parseInt(this.tokens.get(this.at++).getText()));
	}

	private void under() {
		if (this.rule != null) {
			throw refused("UNDER stands twice");
		}
		this.at++;
		this.rule = constant(ConsensusRule.values(), "UNDER");
	}

	private void sources() {
		if (this.sources != null) {
			throw refused("SOURCES stands twice; several are separated by commas");
		}
		Set<Source> named = EnumSet.noneOf(Source.class);
		do {
			this.at++;
			named.add(constant(Source.values(), "SOURCES"));
		}
		while (isWord(","));
		this.sources = named;
	}

	private <T extends Enum<T>> T constant(T[] values, String after) {
		String name = text().toUpperCase(Locale.ROOT);
		for (T value : values) {
			if (value.name().equals(name)) {
				this.at++;
				return value;
			}
		}
		throw refused("%s takes %s, not '%s'".formatted(after,
				Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", ")), text()));
	}

	private void word(String word) {
		if (!isWord(word)) {
			throw refused("a query about a wave begins with AS OF WAVE and its index, as in AS OF WAVE 1 MATCH …");
		}
		this.at++;
	}

	private boolean isWord(String word) {
		return text().equalsIgnoreCase(word);
	}

	private String text() {
		return (this.at < this.tokens.size()) ? this.tokens.get(this.at).getText() : "";
	}

	private BadInput refused(String what) {
		return Script.refused(this.tokens.get(Math.min(this.at, this.tokens.size() - 1)), what);
	}

}
