package carenet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import carenet.cohort.CohortPart;
import carenet.figure.Alluvial;
import carenet.figure.Alluvial.Band;
import carenet.figure.Alluvial.Flow;
import carenet.figure.Alluvial.Stage;
import carenet.figure.Alluvial.Unit;
import carenet.figure.Caption;
import carenet.figure.Sign;
import carenet.figure.Tone;
import carenet.study.Wave;
import carenet.tally.Cell;
import carenet.tally.Stratum;
import carenet.tally.WavePair;

/** Who supports, wave by wave, as an alluvial of all clients. */
final class SupportFigure {

	private static final List<Sign> SIGNS = List.of(new Sign(Tone.INFORMAL, "there: informal carers, by kind"),
			new Sign(Tone.FORMAL, "there: professionals and agencies, by sector"),
			new Sign(Tone.ABSENT, "absent, as far as told"),
			new Sign(Tone.UNKNOWN, "not known: nobody who could tell was asked, or disputed"),
			new Sign(Tone.NOT_APPLICABLE, "not applicable: somebody died"),
			new Sign(Tone.NO_WAVE, "the client has no such wave"));

	private final Answer answer;

	private SupportFigure(Answer answer) {
		this.answer = answer;
	}

	static Alluvial of(Answer answer) {
		return new SupportFigure(answer).alluvial();
	}

	private Alluvial alluvial() {
		CohortPart whole = this.answer.cohort().whole();
		List<Integer> waves = List.copyOf(this.answer.cohort().waves());
		List<Stage> stages = waves.stream().map((wave) -> stage(wave, whole)).toList();
		List<Flow> flows = whole.flows().stream().map((flow) -> {
			WavePair pair = new WavePair(flow.from(), flow.to());
			return new Flow(waves.indexOf(flow.from()), CellText.of(flow.before()), CellText.of(flow.after()),
					flow.ties(), href(new Cell.Flowed(pair, flow.before(), flow.after())));
		}).toList();
		return new Alluvial(new Caption("Who supports, wave by wave", description(waves, whole)),
				new Unit("tie", "ties"), SIGNS, stages, flows);
	}

	private Stage stage(int wave, CohortPart whole) {
		List<Band> bands = new ArrayList<>();
		told(wave, whole).forEach((stratum, ties) -> bands.add(new Band(CellText.of(stratum), Words.label(stratum),
				tone(stratum.kind()), ties, href(new Cell.Composed(wave, stratum)))));
		return new Stage(Wave.label(wave), bands);
	}

	/** Where one is suppressed nothing is drawn. */
	private static SortedMap<Stratum, Integer> told(int wave, CohortPart whole) {
		SortedMap<Stratum, Integer> told = new TreeMap<>();
		SupportSheets.at(wave, whole).forEach((stratum, ties) -> told.put(stratum, Objects.requireNonNull(ties)));
		return told;
	}

	private @Nullable String href(Cell cell) {
		return this.answer.opens() ? this.answer.behind(cell, null).toString() : null;
	}

	private static Tone tone(Stratum.Kind kind) {
		return switch (kind) {
			case INFORMAL -> Tone.INFORMAL;
			case FORMAL -> Tone.FORMAL;
			case ABSENT -> Tone.ABSENT;
			case UNKNOWN -> Tone.UNKNOWN;
			case NOT_APPLICABLE -> Tone.NOT_APPLICABLE;
			case NO_WAVE -> Tone.NO_WAVE;
		};
	}

	private static String description(List<Integer> waves, CohortPart whole) {
		List<String> sentences = new ArrayList<>();
		for (int wave : waves) {
			int informal = 0;
			int formal = 0;
			int others = 0;
			for (var entry : told(wave, whole).entrySet()) {
				switch (entry.getKey().kind()) {
					case INFORMAL -> informal += entry.getValue();
					case FORMAL -> formal += entry.getValue();
					case ABSENT, UNKNOWN, NOT_APPLICABLE, NO_WAVE -> others += entry.getValue();
				}
			}
			sentences
				.add("%s: %d ties with informal carers, %d with professionals and agencies, %d not known to be there."
					.formatted(Wave.label(wave), informal, formal, others));
		}
		return String.join(" ", sentences) + " A flow has the colour of where it comes from.";
	}

}
