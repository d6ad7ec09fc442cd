package carenet.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import carenet.study.Wave;

/**
 * What one voice says of one tie, wave by wave.
 *
 * @param voice who speaks
 * @param answers the answer at each wave of the client
 */
record VoiceReading(Voice voice, SortedMap<Integer, Answer> answers) {

	/**
	 * The answer of a voice at one wave.
	 *
	 * @param mark what it comes to
	 * @param silent whether an absence is only concluded from silence
	 * @param said the statements that say so, at that time or of that time
	 * @param recalled the statements that tell of this wave later
	 */
	record Answer(Mark mark, boolean silent, List<Utterance> said, List<Utterance> recalled) {
	}

	/**
	 * Reads what the reports of a voice come to, of which the utterances speak of the
	 * tie.
	 */
	static VoiceReading of(Casebook casebook, Tie tie, Voice voice, List<Report> reports, List<Utterance> utterances) {
		Coverage coverage = new Coverage(casebook, tie);
		SortedMap<Integer, Answer> answers = new TreeMap<>();
		for (Wave wave : casebook.waves().values()) {
			answers.put(wave.index(), answer(wave, utterances, reports, coverage));
		}
		return new VoiceReading(voice, answers);
	}

	private static Answer answer(Wave wave, List<Utterance> utterances, List<Report> reports, Coverage coverage) {
		List<Utterance> recalled = utterances.stream()
			.filter((utterance) -> Integer.valueOf(wave.index()).equals(utterance.statement().refersToWave()))
			.toList();
		Optional<Report> latest = speaking(wave, utterances, reports, coverage).max(Report.LATEST_LAST);
		if (latest.isEmpty()) {
			return new Answer(recalled.isEmpty() ? Mark.NOT_COVERED : Mark.RECALLED, false, List.of(), recalled);
		}
		List<Utterance> said = utterances.stream()
			.filter((utterance) -> utterance.report().equals(latest.get()) && speaksFor(wave, utterance))
			.toList();
		List<Utterance> present = said.stream().filter((one) -> saysPresent(one, wave.date())).toList();
		if (!present.isEmpty()) {
			return new Answer(Mark.PRESENT, false, present, recalled);
		}
		return new Answer(recalled.isEmpty() ? Mark.ABSENT : Mark.ABSENT_BUT_RECALLED, said.isEmpty(), said, recalled);
	}

	/**
	 * The reports of the voice that speak for a wave: of that wave, or dated records told
	 * later.
	 */
	private static Stream<Report> speaking(Wave wave, List<Utterance> utterances, List<Report> reports,
			Coverage coverage) {
		List<Report> naming = new ArrayList<>();
		for (Utterance utterance : utterances) {
			Report report = utterance.report();
			if (speaksFor(wave, utterance)) {
				naming.add(report);
			}
		}
		Stream<Report> silent = reports.stream()
			.filter((report) -> report.wave() == wave.index() && coverage.makesSilenceSpeak(report));
		return Stream.concat(naming.stream(), silent);
	}

	/** Records of one person can bring a period and a plain statement into one report. */
	private static boolean speaksFor(Wave wave, Utterance utterance) {
		int told = utterance.report().wave();
		return switch (utterance.statement().evidence()) {
			case EXPLICIT, IMPLICIT -> told == wave.index();
			case DATED_RECORD -> told >= wave.index();
			case RETROSPECTIVE -> false;
		};
	}

	private static boolean saysPresent(Utterance utterance, LocalDate day) {
		Statement statement = utterance.statement();
		return (statement.evidence() == Evidence.DATED_RECORD) ? statement.span().contains(day) : statement.present();
	}

	/** Whether it says anything at all at any wave. */
	boolean isHeard() {
		return this.answers.values().stream().anyMatch((answer) -> answer.mark() != Mark.NOT_COVERED);
	}

	/** What makes it say that the tie is there at a wave. */
	Stream<Utterance> assertions(int wave, boolean includeRetrospective) {
		Answer answer = this.answers.get(wave);
		if (answer == null) {
			return Stream.empty();
		}
		Stream<Utterance> said = (answer.mark() == Mark.PRESENT) ? answer.said().stream() : Stream.empty();
		return includeRetrospective ? Stream.concat(said, answer.recalled().stream()) : said;
	}

	static final Comparator<VoiceReading> BY_SOURCE = Comparator.comparing((reading) -> reading.voice().source());

}
