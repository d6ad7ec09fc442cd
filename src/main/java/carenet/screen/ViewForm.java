package carenet.screen;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import carenet.map.Sentences;
import carenet.study.BadInput;
import carenet.study.ConsensusRule;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.View;
import carenet.study.ViewText;
import carenet.words.Phrases;
import carenet.words.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * How a network is looked at, as the address of a client page says it; an empty field
 * takes what holds by default.
 *
 * @param wave the index of a wave; the latest by default
 * @param rule a rule's name
 * @param source whose voice counts; everybody's by default
 * @param retrospective "true" where what was told later counts
 * @param knownAt a day, to its end, or a moment
 * @param compare the index of an earlier wave to draw the changes since; none by default
 * @param without supporters and agencies who are thought to stop
 * @param apart "true" where everybody is drawn, however many there are
 */
record ViewForm(@Nullable String wave, @Nullable String rule, @Nullable List<String> source,
		@Nullable String retrospective, @Nullable String knownAt, @Nullable String compare,
		@Nullable List<String> without, @Nullable String apart) {

	/** How many can be thought to stop at once. */
	private static final int MOST_WITHOUT = 100;

	ViewForm {
		wave = stated(wave);
		knownAt = stated(knownAt);
		compare = stated(compare);
		without = (without == null) ? List.of() : without.stream().filter((one) -> !one.isBlank()).toList();
		if (without.size() > MOST_WITHOUT) {
			throw new BadInput("without: %d ids; at most %d".formatted(without.size(), MOST_WITHOUT));
		}
	}

	private static @Nullable String stated(@Nullable String field) {
		return (field == null || field.isBlank()) ? null : field.strip();
	}

	private ViewText text() {
		return new ViewText(this.rule, this.source, this.retrospective, this.knownAt);
	}

	View view() {
		return text().view();
	}

	@Nullable Integer waveIndex() {
		return index("wave", this.wave);
	}

	@Nullable Integer comparedIndex() {
		return index("compare", this.compare);
	}

	private static @Nullable Integer index(String field, @Nullable String value) {
		if (value == null) {
			return null;
		}
		try {
			return Integer.valueOf(value);
		}
		catch (NumberFormatException ex) {
			throw new BadInput("%s '%s' is not a number: 0, 1, 2, …".formatted(field, value));
		}
	}

	/** Who is thought to stop. */
	List<Id> stopping() {
		return (this.without == null) ? List.of() : this.without.stream().map(Id::of).toList();
	}

	boolean isApart() {
		return "true".equals(this.apart);
	}

	ConsensusRule chosenRule() {
		return text().chosenRule();
	}

	private boolean hears(Source source) {
		Set<Source> sources = text().sources();
		return sources != null && sources.contains(source);
	}

	public boolean countsRetrospective() {
		return text().countsRetrospective();
	}

	public boolean isDefault() {
		return view().equals(View.DEFAULT);
	}

	/** The view in one sentence. */
	public String sentence() {
		return Sentences.of(text());
	}

	/** The same look at another wave, compared with an earlier one or not. */
	ViewForm at(int wave, @Nullable Integer compared) {
		return new ViewForm(String.valueOf(wave), this.rule, this.source, this.retrospective, this.knownAt,
				(compared != null) ? String.valueOf(compared) : null, List.of(), this.apart);
	}

	/** The same look with everybody drawn, or with groups. */
	ViewForm apart(boolean everybody) {
		return new ViewForm(this.wave, this.rule, this.source, this.retrospective, this.knownAt, this.compare,
				this.without, everybody ? "true" : null);
	}

	/** The address of this look at a client. */
	String address(String path, Id client) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		if (this.wave != null) {
			address.queryParam("wave", this.wave);
		}
		if (chosenRule() != View.DEFAULT.rule()) {
			address.queryParam("rule", chosenRule());
		}
		Set<Source> sources = text().sources();
		if (sources != null) {
			address.queryParam("source", sources);
		}
		if (countsRetrospective()) {
			address.queryParam("retrospective", true);
		}
		if (this.compare != null) {
			address.queryParam("compare", this.compare);
		}
		if (isApart()) {
			address.queryParam("apart", true);
		}
		if (this.knownAt != null) {
			address.queryParam("knownAt", "{knownAt}");
			return address.encode().buildAndExpand(client.value(), this.knownAt).toUriString();
		}
		return address.encode().buildAndExpand(client.value()).toUriString();
	}

	/** The rules to choose from. */
	public List<RuleChoice> rules() {
		return Stream.of(ConsensusRule.values())
			.map((rule) -> new RuleChoice(rule, Wording.rule(rule), Wording.explained(rule), rule == chosenRule()))
			.toList();
	}

	/** The sources to hear. */
	public List<SourceChoice> sources() {
		return Stream.of(Source.values())
			.map((source) -> new SourceChoice(source, Phrases.voices(source), hears(source)))
			.toList();
	}

	/**
	 * A rule to choose.
	 *
	 * @param value as the address says it
	 * @param name in words
	 * @param explained what it does
	 * @param chosen whether it holds
	 */
	record RuleChoice(ConsensusRule value, String name, String explained, boolean chosen) {
	}

	/**
	 * A source to hear.
	 *
	 * @param value as the address says it
	 * @param name in words
	 * @param chosen whether only chosen ones are heard, and it is one of them
	 */
	record SourceChoice(Source value, String name, boolean chosen) {
	}

}
