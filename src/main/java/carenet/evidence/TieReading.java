package carenet.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.study.Source;
import carenet.study.View;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one tie, read from the evidence: what each voice says at
 * each wave, and the statements behind it.
 */
public final class TieReading {

	private final Casebook casebook;

	private final Tie tie;

	private final List<VoiceReading> voices;

	private TieReading(Casebook casebook, Tie tie, List<VoiceReading> voices) {
		this.casebook = casebook;
		this.tie = tie;
		this.voices = voices;
	}

	static TieReading of(Casebook casebook, Tie tie) {
		Map<Voice, List<Utterance>> said = casebook.utterances(tie)
			.stream()
			.collect(Collectors.groupingBy((utterance) -> utterance.report().voice()));
		List<VoiceReading> voices = casebook.reportsByVoice()
			.entrySet()
			.stream()
			.map((entry) -> VoiceReading.of(casebook, tie, entry.getKey(), entry.getValue(),
					said.getOrDefault(entry.getKey(), List.of())))
			.filter(VoiceReading::isHeard)
			.sorted(VoiceReading.BY_SOURCE)
			.toList();
		return new TieReading(casebook, tie, voices);
	}

	public Tie tie() {
		return this.tie;
	}

	/** The signature of it all, from which every state and change can be told. */
	public Testimony testimony() {
		return new Testimony(ToldDate.rows(this.casebook, this.tie, this.voices), notApplicableFrom());
	}

	/** The first wave at which somebody in the tie is dead. */
	private @Nullable Integer notApplicableFrom() {
		LocalDate death = this.casebook.deaths(this.tie).min(Comparator.naturalOrder()).orElse(null);
		if (death == null) {
			return null;
		}
		return this.casebook.waves()
			.values()
			.stream()
			.filter((wave) -> !wave.date().isBefore(death))
			.map(Wave::index)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Attributes at a wave: the first stated value of each, by source, then latest first.
	 */
	public Attributes attributesAt(int wave, View view) {
		List<Attributes> stated = assertions(wave, view).map((utterance) -> utterance.statement().attributes())
			.toList();
		Set<SupportType> types = EnumSet.noneOf(SupportType.class);
		stated.forEach((attributes) -> types.addAll(attributes.supportTypes()));
		boolean coordinates = stated.stream().anyMatch((attributes) -> Boolean.TRUE.equals(attributes.coordinator()));
		return new Attributes(types, first(stated, Attributes::frequency), first(stated, Attributes::closeness),
				first(stated, Attributes::quality), first(stated, Attributes::hoursPerWeek), coordinates,
				first(stated, Attributes::role));
	}

	private Stream<Utterance> assertions(int wave, View view) {
		return counting(view).flatMap((voice) -> voice.assertions(wave, view.includeRetrospective()))
			.sorted(Utterance.FIRST_STATED);
	}

	private Stream<VoiceReading> counting(View view) {
		return this.voices.stream().filter((reading) -> view.counts(reading.voice().source()));
	}

	/** The sources, one a voice, that deny the tie at a wave only by not naming it. */
	public List<Source> silentAt(int wave, View view) {
		return counting(view).filter((reading) -> isSilent(reading.answers().get(wave)))
			.map((reading) -> reading.voice().source())
			.toList();
	}

	private static boolean isSilent(VoiceReading.@Nullable Answer answer) {
		return answer != null && answer.mark().denies() && answer.silent();
	}

	/**
	 * The single statements of counting voices about a wave, by source, then latest
	 * first.
	 */
	public List<Utterance> statementsAt(int wave, View view) {
		return this.casebook.utterances(this.tie)
			.stream()
			.filter((utterance) -> view.counts(utterance.report().source()))
			.filter((utterance) -> isAbout(utterance, wave, view))
			.sorted(Utterance.FIRST_STATED)
			.toList();
	}

	/** All statements of counting voices about the tie, earliest wave first. */
	public Stream<Utterance> statements(View view) {
		return this.casebook.utterances(this.tie)
			.stream()
			.filter((utterance) -> view.counts(utterance.report().source()))
			.sorted(Utterance.IN_ORDER);
	}

	private static boolean isAbout(Utterance utterance, int wave, View view) {
		int told = utterance.report().wave();
		return switch (utterance.statement().evidence()) {
			case RETROSPECTIVE ->
				view.includeRetrospective() && Integer.valueOf(wave).equals(utterance.statement().refersToWave());
			case DATED_RECORD -> told >= wave;
			case EXPLICIT, IMPLICIT -> told == wave;
		};
	}

	private static <T> @Nullable T first(List<Attributes> stated, Function<Attributes, @Nullable T> value) {
		for (Attributes attributes : stated) {
			T found = value.apply(attributes);
			if (found != null) {
				return found;
			}
		}
		return null;
	}

}
