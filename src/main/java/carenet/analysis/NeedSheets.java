package carenet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import carenet.actors.NeedDomain;
import carenet.analysis.Sheet.Column;
import carenet.cohort.CohortNeeds;
import carenet.cohort.CohortNeeds.NeedCoverageCount;
import carenet.cohort.CohortNeeds.NeedStatusCount;
import carenet.cohort.CohortPart;
import carenet.evidence.NeedStatus;
import carenet.figure.Caption;
import carenet.figure.Sign;
import carenet.figure.StackedBars;
import carenet.figure.StackedBars.Bar;
import carenet.figure.Tone;
import carenet.evidence.NeedCoverage;
import carenet.study.Wave;
import carenet.tally.Cell;
import carenet.words.Wording;

/** Listed needs by domain and wave: whether somebody helps, and how they are rated. */
final class NeedSheets {

	private static final List<Sign> COVERAGES = List.of(new Sign(Tone.LACKING, Words.coverage(NeedCoverage.UNCOVERED)),
			new Sign(Tone.SOME, Words.coverage(NeedCoverage.SINGLE)),
			new Sign(Tone.ENOUGH, Words.coverage(NeedCoverage.SHARED)),
			new Sign(Tone.UNKNOWN, Words.coverage(NeedCoverage.UNKNOWN)));

	private static final List<Sign> STATUSES = List.of(
			new Sign(Tone.NOT_APPLICABLE, Wording.status(NeedStatus.NO_NEED)),
			new Sign(Tone.ENOUGH, Wording.status(NeedStatus.MET)),
			new Sign(Tone.LACKING, Wording.status(NeedStatus.UNMET)),
			new Sign(Tone.UNKNOWN, Wording.status(NeedStatus.UNKNOWN)));

	private final Answer answer;

	NeedSheets(Answer answer) {
		this.answer = answer;
	}

	Sheet coverage() {
		List<Column> columns = heads();
		Stream.of(NeedCoverage.values())
			.forEach((coverage) -> columns.add(Column.of(Words.coverage(coverage), explained(coverage),
					coverage.name().toLowerCase(Locale.ROOT))));
		return sheet("need-coverage", "Needs by whether somebody helps with them", columns, NeedSheets::coverages,
				(needs) -> needs.coverages()
					.stream()
					.<Cell>map((count) -> new Cell.NeedCovered(needs.wave(), needs.domain(), count.coverage()))
					.toList());
	}

	private static String explained(NeedCoverage coverage) {
		return switch (coverage) {
			case UNCOVERED -> "Somebody who was asked about all needs names nobody (uncovered).";
			case SINGLE -> "A professional and the own agency count once (single).";
			case SHARED -> "Two or more (shared).";
			case UNKNOWN -> "Nobody was asked who helps with each need, so nobody named is not nobody there.";
		};
	}

	Sheet status() {
		List<Column> columns = heads();
		Stream.of(NeedStatus.values())
			.forEach((status) -> columns
				.add(Column.of(Wording.status(status), "", status.name().toLowerCase(Locale.ROOT))));
		return sheet("need-status", "Needs by how they are rated", columns, NeedSheets::statuses,
				(needs) -> needs.statuses()
					.stream()
					.<Cell>map((count) -> new Cell.NeedStands(needs.wave(), needs.domain(), count.status()))
					.toList());
	}

	private static List<@Nullable Integer> coverages(CohortNeeds needs) {
		return needs.coverages().stream().<@Nullable Integer>map(NeedCoverageCount::needs).toList();
	}

	private static List<@Nullable Integer> statuses(CohortNeeds needs) {
		return needs.statuses().stream().<@Nullable Integer>map(NeedStatusCount::needs).toList();
	}

	private List<Column> heads() {
		List<Column> columns = new ArrayList<>();
		columns.add(Column.of("domain", "", "domain"));
		columns.addAll(this.answer.groupColumn());
		columns.add(Column.of("wave", "", "wave"));
		return columns;
	}

	private Sheet sheet(String name, String caption, List<Column> columns,
			Function<CohortNeeds, List<@Nullable Integer>> counts, Function<CohortNeeds, List<Cell>> cells) {
		List<List<Entry>> rows = new ArrayList<>();
		for (NeedDomain domain : domains()) {
			for (CohortPart part : this.answer.parts()) {
				for (CohortNeeds needs : of(domain, part)) {
					List<Entry> row = new ArrayList<>();
					row.add(Entry.coded(Wording.domain(domain), domain.name()));
					row.addAll(this.answer.group(part));
					row.add(SupportSheets.wave(needs.wave()));
					List<@Nullable Integer> numbers = counts.apply(needs);
					List<Cell> named = cells.apply(needs);
					for (int i = 0; i < named.size(); i++) {
						row.add(this.answer.count(numbers.get(i), named.get(i), part));
					}
					rows.add(row);
				}
			}
		}
		return new Sheet(name, caption, this.answer.heads(2), columns, rows);
	}

	/** The domains in which there is a need at all. */
	private List<NeedDomain> domains() {
		return Stream.of(NeedDomain.values())
			.filter((domain) -> of(domain, this.answer.cohort().whole()).stream().anyMatch(NeedSheets::isListed))
			.toList();
	}

	private static boolean isListed(CohortNeeds needs) {
		Integer listed = needs.listed();
		return listed == null || listed > 0;
	}

	private static List<CohortNeeds> of(NeedDomain domain, CohortPart part) {
		return part.needs().stream().filter((needs) -> needs.domain() == domain).toList();
	}

	StackedBars coverageFigure() {
		return figure("Needs by whether somebody helps with them", COVERAGES, NeedSheets::coverages);
	}

	StackedBars statusFigure() {
		return figure("Needs by how they are rated", STATUSES, NeedSheets::statuses);
	}

	private StackedBars figure(String title, List<Sign> signs, Function<CohortNeeds, List<@Nullable Integer>> counts) {
		return new StackedBars(new Caption(title, "Counts of needs listed at each wave, by domain of life."), signs,
				domains().stream()
					.map((domain) -> new StackedBars.Group(Wording.domain(domain),
							of(domain, this.answer.cohort().whole()).stream()
								.map((needs) -> Bar.of(Wave.label(needs.wave()), counts.apply(needs)))
								.toList()))
					.toList());
	}

}
