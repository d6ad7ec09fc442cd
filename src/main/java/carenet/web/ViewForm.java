package carenet.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import carenet.map.Sentences;
import carenet.study.BadInput;
import carenet.study.ConsensusRule;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.View;
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
 */
record ViewForm(@Nullable String wave, @Nullable String rule, @Nullable List<String> source,
		@Nullable String retrospective, @Nullable String knownAt) {

	ViewForm {
		wave = stated(wave);
		rule = stated(rule);
		knownAt = stated(knownAt);
	}

	private static @Nullable String stated(@Nullable String field) {
		return (field == null || field.isBlank()) ? null : field.strip();
	}

	View view() {
		return new View(chosenRule(), sources(), moment(), countsRetrospective());
	}

	@Nullable Integer waveIndex() {
		if (this.wave == null) {
			return null;
		}
		try {
			return Integer.valueOf(this.wave);
		}
		catch (NumberFormatException ex) {
			throw new BadInput("wave '%s' is not a number: 0, 1, 2, …".formatted(this.wave));
		}
	}

	ConsensusRule chosenRule() {
		return (this.rule != null) ? constant("rule", this.rule, ConsensusRule.values()) : View.DEFAULT.rule();
	}

	/** Whose voice counts; null for everybody's. */
	@Nullable Set<Source> sources() {
		if (this.source == null || this.source.isEmpty()) {
			return null;
		}
		Set<Source> sources = EnumSet.noneOf(Source.class);
		this.source.forEach((one) -> sources.add(constant("source", one, Source.values())));
		return (sources.size() == Source.values().length) ? null : sources;
	}

	boolean hears(Source source) {
		Set<Source> sources = sources();
		return sources != null && sources.contains(source);
	}

	public boolean countsRetrospective() {
		return "true".equals(this.retrospective);
	}

	public boolean isDefault() {
		return view().equals(View.DEFAULT);
	}

	/** The view in one sentence. */
	public String sentence() {
		Set<Source> sources = sources();
		String who = (sources != null) ? "Only what is told by " + Sentences.sources(List.copyOf(sources)) + " counts. "
				: "Everybody’s word counts. ";
		String later = countsRetrospective() ? " What was told later about a wave counts there, too." : "";
		String known = (this.knownAt != null) ? " As it was known on %s.".formatted(this.knownAt) : "";
		return who + Phrases.explained(chosenRule()) + later + known;
	}

	/** The address of the same view of a client at a wave. */
	String address(Id client, int wave) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/clients/{id}").queryParam("wave", wave);
		if (chosenRule() != View.DEFAULT.rule()) {
			address.queryParam("rule", chosenRule());
		}
		Set<Source> sources = sources();
		if (sources != null) {
			address.queryParam("source", sources);
		}
		if (countsRetrospective()) {
			address.queryParam("retrospective", true);
		}
		if (this.knownAt != null) {
			address.queryParam("knownAt", "{knownAt}");
			return address.encode().buildAndExpand(client.value(), this.knownAt).toUriString();
		}
		return address.encode().buildAndExpand(client.value()).toUriString();
	}

	private @Nullable Instant moment() {
		if (this.knownAt == null) {
			return null;
		}
		try {
			return (this.knownAt.length() > 10) ? Instant.parse(this.knownAt)
					: LocalDate.parse(this.knownAt).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
		}
		catch (DateTimeParseException ex) {
			throw new BadInput(
					"'%s' is neither a day (2019-03-01) nor a moment (2019-03-01T10:00:00Z)".formatted(this.knownAt));
		}
	}

	private static <E extends Enum<E>> E constant(String field, String value, E[] constants) {
		return Arrays.stream(constants)
			.filter((one) -> one.name().equals(value))
			.findFirst()
			.orElseThrow(
					() -> new BadInput("%s '%s' is not one of %s".formatted(field, value, Arrays.toString(constants))));
	}

}
