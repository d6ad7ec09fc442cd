package carenet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import carenet.analysis.Entry.Link;
import carenet.analysis.Sheet.Column;
import carenet.cohort.CohortMeasure;
import carenet.cohort.CohortMeasure.UndefinedCount;
import carenet.cohort.CohortPart;
import carenet.figure.BoxPlot;
import carenet.figure.BoxPlot.Box;
import carenet.figure.BoxPlots;
import carenet.figure.Caption;
import carenet.study.Wave;
import carenet.tally.Cell;
import carenet.tally.EgoMeasure;

/** How measures of single networks are distributed over clients. */
final class MeasureSheet {

	private final Answer answer;

	MeasureSheet(Answer answer) {
		this.answer = answer;
	}

	Sheet sheet() {
		List<List<Entry>> rows = new ArrayList<>();
		for (EgoMeasure measure : EgoMeasure.values()) {
			for (CohortPart part : this.answer.parts()) {
				part.measures()
					.stream()
					.filter((one) -> one.measure() == measure)
					.forEach((one) -> rows.add(row(one, part)));
			}
		}
		return new Sheet("measures", "Measures of single networks over clients", this.answer.heads(2), columns(), rows);
	}

	private List<Column> columns() {
		List<Column> columns = new ArrayList<>();
		columns.add(Column.of("measure", "", "measure"));
		columns.addAll(this.answer.groupColumn());
		columns.add(Column.of("wave", "", "wave"));
		columns.add(Column.of("clients", "Clients in whose network the measure has a value (n).", "n"));
		columns.add(Column.of("undefined", "Clients in whose network it has none, and why.", "undefined", "reasons"));
		columns.add(Column.of("lowest", "", "min"));
		columns.add(Column.of("5 %", "5 of 100 clients lie below (5th percentile).", "p5"));
		columns.add(Column.of("25 %", "A quarter lies below (first quartile).", "p25"));
		columns.add(Column.of("median", "Half of the clients lie below.", "median"));
		columns.add(Column.of("75 %", "Three quarters lie below (third quartile).", "p75"));
		columns.add(Column.of("95 %", "95 of 100 clients lie below (95th percentile).", "p95"));
		columns.add(Column.of("highest", "", "max"));
		return columns;
	}

	private List<Entry> row(CohortMeasure measure, CohortPart part) {
		List<Entry> row = new ArrayList<>();
		row.add(Entry.coded(MeasureWords.of(measure.measure()).name(), measure.measure().field()));
		row.addAll(this.answer.group(part));
		row.add(SupportSheets.wave(measure.wave()));
		row.add(this.answer.count(measure.n(), new Cell.MeasuredWithin(measure.wave(), measure.measure(),
				Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY), part));
		row.add(undefined(measure, part));
		String reason = Optional.ofNullable(measure.reason()).orElse("");
		row.add(quantile(measure, measure.min(), reason));
		Stream
			.<Function<CohortMeasure, @Nullable Double>>of(CohortMeasure::p5, CohortMeasure::p25, CohortMeasure::median,
					CohortMeasure::p75, CohortMeasure::p95, CohortMeasure::max)
			.forEach((quantile) -> row.add(quantile(measure, quantile.apply(measure), "")));
		return row;
	}

	private static Entry quantile(CohortMeasure measure, @Nullable Double number, String reason) {
		Integer n = measure.n();
		return (number == null && (n == null || n > 0)) ? Entry.suppressed(1) : Entry.decimal(number, reason);
	}

	/** One link for each reason, since each has clients of its own. */
	private Entry undefined(CohortMeasure measure, CohortPart part) {
		Integer all = all(measure);
		String reasons = measure.undefined()
			.stream()
			.map((count) -> count.reason() + " " + ((count.clients() != null) ? count.clients() : Entry.SUPPRESSED))
			.collect(Collectors.joining("; "));
		if (all == null || !this.answer.opens()) {
			return Entry.coded((all != null) ? String.valueOf(all) : Entry.SUPPRESSED,
					(all != null) ? all : Entry.SUPPRESSED, reasons);
		}
		List<Link> links = measure.undefined()
			.stream()
			.map((count) -> new Link(String.valueOf(count.clients()), behind(measure, count, part), count.sentence()))
			.toList();
		return new Entry(String.valueOf(all), List.of(all, reasons), links, "", "");
	}

	/** In how many networks it has no value; null where suppressed. */
	private static @Nullable Integer all(CohortMeasure measure) {
		int all = 0;
		for (UndefinedCount count : measure.undefined()) {
			Integer clients = count.clients();
			if (clients == null) {
				return null;
			}
			all += clients;
		}
		return (measure.n() != null) ? all : null;
	}

	private String behind(CohortMeasure measure, UndefinedCount count, CohortPart part) {
		return this.answer.behind(new Cell.Unmeasured(measure.wave(), measure.measure(), count.reason()), part.group())
			.toString();
	}

	/** All of them, for a file. */
	BoxPlots figure() {
		return new BoxPlots(new Caption("Measures of single networks over clients, by wave",
				"Whiskers from the 5th to the 95th percentile, a box around the middle half, a line at the median."),
				plots());
	}

	List<BoxPlot> plots() {
		return Stream.of(EgoMeasure.values()).map(this::plot).toList();
	}

	private BoxPlot plot(EgoMeasure measure) {
		List<CohortMeasure> byWave = this.answer.cohort()
			.whole()
			.measures()
			.stream()
			.filter((one) -> one.measure() == measure)
			.toList();
		List<BoxPlot.Row> rows = byWave.stream()
			.map((one) -> new BoxPlot.Row(Wave.label(one.wave()), box(one), one.n(), all(one)))
			.toList();
		String reasons = byWave.stream()
			.flatMap((one) -> one.undefined().stream())
			.map(UndefinedCount::sentence)
			.distinct()
			.collect(Collectors.joining(" "));
		MeasureWords words = MeasureWords.of(measure);
		return new BoxPlot(new Caption(words.name(), words.explained()), rows,
				reasons.isEmpty() ? "" : "Undefined: " + reasons);
	}

	private static @Nullable Box box(CohortMeasure measure) {
		Double p5 = measure.p5();
		Double p25 = measure.p25();
		Double median = measure.median();
		Double p75 = measure.p75();
		Double p95 = measure.p95();
		return (p25 == null || median == null || p75 == null) ? null : new Box(p5, p25, median, p75, p95);
	}

}
