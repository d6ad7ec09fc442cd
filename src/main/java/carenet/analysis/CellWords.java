package carenet.analysis;

import carenet.study.Wave;
import carenet.tally.Attendance.When;
import carenet.tally.Cell;
import carenet.words.Phrases;
import carenet.words.Wording;

/**
 * A number of a cohort in words.
 *
 * @param one what is counted, if it is one
 * @param several if it is several
 * @param which of what kind
 */
record CellWords(String one, String several, String which) {

	static CellWords of(Cell cell) {
		return switch (cell) {
			case Cell.Everybody _ -> clients("in this view");
			case Cell.Changed it -> ties("%s, %s".formatted(Words.transition(it.transition()), it.waves().label()));
			case Cell.Patterned it -> ties(Words.pattern(it.pattern()));
			case Cell.AtWave it when it.status() == null -> clients("without " + Wave.label(it.wave()));
			case Cell.AtWave it -> clients("with whom %s was: %s".formatted(Wave.label(it.wave()),
					(it.status() != null) ? Phrases.waveStatus(it.status()) : ""));
			case Cell.Asked it ->
				clients("of whom %s told at %s".formatted(Words.source(it.source()), Wave.label(it.wave())));
			case Cell.Reports it -> new CellWords("report", "reports",
					"by %s, %s".formatted(Words.source(it.source()), Wave.label(it.wave())));
			case Cell.HasBoth it -> clients("with both waves, %s".formatted(it.waves().label()));
			case Cell.AskedBetween it -> clients(
					"of whom %s told %s, %s".formatted(Words.source(it.source()), when(it.when()), it.waves().label()));
			case Cell.Composed it -> ties("%s, %s".formatted(Words.stratum(it.stratum()), Wave.label(it.wave())));
			case Cell.Flowed it -> ties("%s at %s, then %s at %s".formatted(Words.stratum(it.before()),
					Wave.label(it.waves().from()), Words.stratum(it.after()), Wave.label(it.waves().to())));
			case Cell.NeedStands it -> needs("%s, %s, %s".formatted(Wording.domain(it.domain()),
					Wording.status(it.status()), Wave.label(it.wave())));
			case Cell.NeedCovered it -> needs("%s, %s, %s".formatted(Wording.domain(it.domain()),
					Words.coverage(it.coverage()), Wave.label(it.wave())));
			case Cell.Measured it -> clients("%s at %s is %s".formatted(MeasureWords.of(it.measure()).name(),
					Wave.label(it.wave()), Entry.decimal(it.value())));
			case Cell.MeasuredWithin it -> clients("%s at %s has a value%s"
				.formatted(MeasureWords.of(it.measure()).name(), Wave.label(it.wave()), bounds(it)));
			case Cell.Unmeasured it -> clients("%s at %s is undefined. %s"
				.formatted(MeasureWords.of(it.measure()).name(), Wave.label(it.wave()), it.reason().sentence()));
		};
	}

	private static String bounds(Cell.MeasuredWithin cell) {
		String from = Double.isInfinite(cell.from()) ? "" : " of %s or more".formatted(Entry.decimal(cell.from()));
		String to = Double.isInfinite(cell.to()) ? "" : " up to %s".formatted(Entry.decimal(cell.to()));
		return from + to;
	}

	private static String when(When when) {
		return switch (when) {
			case BOTH -> "at both waves";
			case ONLY_FROM -> "only at the earlier wave";
			case ONLY_TO -> "only at the later wave";
			case NEITHER -> "at neither wave";
		};
	}

	private static CellWords clients(String which) {
		return new CellWords("client", "clients", which);
	}

	private static CellWords ties(String which) {
		return new CellWords("tie", "ties", which);
	}

	private static CellWords needs(String which) {
		return new CellWords("need", "needs", which);
	}

	String of(int count) {
		return count + " " + ((count == 1) ? this.one : this.several);
	}

}
