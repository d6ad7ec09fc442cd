package carenet.cohort;

import java.util.LinkedHashMap;
import java.util.Map;

import carenet.change.Transition;
import carenet.tally.Attendance.When;
import carenet.tally.Cell;
import carenet.tally.WavePair;

/** The numbers of a part of a cohort as a reader sees them, each with what it counts. */
final class Cells {

	private final Map<Cell, Integer> cells = new LinkedHashMap<>();

	private Cells() {
	}

	static Map<Cell, Integer> of(CohortPart part) {
		Cells all = new Cells();
		all.cells.put(new Cell.Everybody(), part.clients());
		part.transitions().forEach(all::transitions);
		part.patterns().forEach((row) -> all.cells.put(new Cell.Patterned(row.pattern()), row.ties()));
		part.waves().forEach(all::wave);
		part.composition().forEach((row) -> all.cells.put(new Cell.Composed(row.wave(), row.stratum()), row.ties()));
		part.flows()
			.forEach((row) -> all.cells
				.put(new Cell.Flowed(new WavePair(row.from(), row.to()), row.before(), row.after()), row.ties()));
		part.needs().forEach(all::needs);
		part.measures().forEach(all::measure);
		return all.cells;
	}

	private void transitions(CohortTransitions row) {
		WavePair pair = new WavePair(row.from(), row.to());
		for (Transition transition : Transition.values()) {
			this.cells.put(new Cell.Changed(pair, transition), row.told().count(transition));
		}
		this.cells.put(new Cell.HasBoth(pair), row.asked().clients());
		row.asked().sources().forEach((asked) -> {
			this.cells.put(new Cell.AskedBetween(pair, asked.source(), When.BOTH), asked.both());
			this.cells.put(new Cell.AskedBetween(pair, asked.source(), When.ONLY_FROM), asked.onlyFrom());
			this.cells.put(new Cell.AskedBetween(pair, asked.source(), When.ONLY_TO), asked.onlyTo());
			this.cells.put(new Cell.AskedBetween(pair, asked.source(), When.NEITHER), asked.neither());
		});
	}

	private void wave(CohortWave row) {
		row.statuses().forEach((one) -> this.cells.put(new Cell.AtWave(row.wave(), one.status()), one.clients()));
		this.cells.put(new Cell.AtWave(row.wave(), null), row.without());
		row.asked().forEach((one) -> {
			this.cells.put(new Cell.Asked(row.wave(), one.source()), one.clients());
			this.cells.put(new Cell.Reports(row.wave(), one.source()), one.reports());
		});
	}

	private void needs(CohortNeeds row) {
		row.statuses()
			.forEach((one) -> this.cells.put(new Cell.NeedStands(row.wave(), row.domain(), one.status()), one.needs()));
		row.coverages()
			.forEach((one) -> this.cells.put(new Cell.NeedCovered(row.wave(), row.domain(), one.coverage()),
					one.needs()));
	}

	private void measure(CohortMeasure row) {
		this.cells.put(
				new Cell.MeasuredWithin(row.wave(), row.measure(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
				row.n());
		row.undefined()
			.forEach((one) -> this.cells.put(new Cell.Unmeasured(row.wave(), row.measure(), one.reason()),
					one.clients()));
	}

}
