package carenet.web;

import java.util.List;
import java.util.Set;

import carenet.map.Sentences;
import carenet.study.BadInput;
import carenet.study.ConsensusRule;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.View;
import carenet.study.ViewText;
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
		wave = (wave == null || wave.isBlank()) ? null : wave.strip();
		knownAt = (knownAt == null || knownAt.isBlank()) ? null : knownAt.strip();
	}

	private ViewText text() {
		return new ViewText(this.rule, this.source, this.retrospective, this.knownAt);
	}

	View view() {
		return text().view();
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
		return text().chosenRule();
	}

	boolean hears(Source source) {
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

	/** The address of the same view of a client at a wave. */
	String address(Id client, int wave) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/clients/{id}").queryParam("wave", wave);
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
		if (this.knownAt != null) {
			address.queryParam("knownAt", "{knownAt}");
			return address.encode().buildAndExpand(client.value(), this.knownAt).toUriString();
		}
		return address.encode().buildAndExpand(client.value()).toUriString();
	}

}
