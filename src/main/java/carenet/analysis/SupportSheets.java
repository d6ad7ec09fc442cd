package carenet.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

import carenet.analysis.Sheet.Column;
import org.jspecify.annotations.Nullable;

import carenet.cohort.CohortPart;
import carenet.cohort.CohortPart.TieFlow;
import carenet.study.Wave;
import carenet.tally.Cell;
import carenet.tally.Stratum;
import carenet.tally.WavePair;

/** Who supports at each wave, and where ties go from wave to wave. */
final class SupportSheets {

	private final Answer answer;

	SupportSheets(Answer answer) {
		this.answer = answer;
	}

	/** What ties lie where at a wave, in order. */
	static SortedMap<Stratum, @Nullable Integer> at(int wave, CohortPart part) {
		SortedMap<Stratum, @Nullable Integer> strata = new TreeMap<>();
		ObjIntConsumer<Stratum> add = (stratum, ties) -> strata.merge(stratum, ties, Integer::sum);
		List<TieFlow> leaving = part.flows().stream().filter((flow) -> flow.from() == wave).toList();
		List<TieFlow> arriving = part.flows().stream().filter((flow) -> flow.to() == wave).toList();
		if (!leaving.isEmpty()) {
			leaving.forEach((flow) -> add.accept(flow.before(), flow.ties()));
		}
		else if (!arriving.isEmpty()) {
			arriving.forEach((flow) -> add.accept(flow.after(), flow.ties()));
		}
		else {
			part.composition()
				.stream()
				.filter((count) -> count.wave() == wave)
				.forEach((count) -> strata.put(count.stratum(), count.ties()));
		}
		return Collections.unmodifiableSortedMap(strata);
	}

	Sheet support() {
		List<Column> columns = new ArrayList<>();
		columns.add(Column.of("wave", "", "wave"));
		columns.addAll(this.answer.groupColumn());
		columns.add(Column.of("who supports, or why nobody", "", "kind", "category"));
		columns.add(Column.of("ties", "", "ties"));
		List<List<Entry>> rows = new ArrayList<>();
		for (int wave : this.answer.cohort().waves()) {
			for (CohortPart part : this.answer.parts()) {
				at(wave, part).forEach((stratum, ties) -> {
					List<Entry> row = new ArrayList<>();
					row.add(wave(wave));
					row.addAll(this.answer.group(part));
					row.add(stratum(stratum));
					row.add(this.answer.count(ties, new Cell.Composed(wave, stratum), part));
					rows.add(row);
				});
			}
		}
		return new Sheet("support", "Ties by who supports at each wave", this.answer.heads(2), columns, rows);
	}

	Sheet flows() {
		List<Column> columns = new ArrayList<>();
		columns.add(Column.of("waves", "", "from", "to"));
		columns.addAll(this.answer.groupColumn());
		columns.add(Column.of("before", "", "kindBefore", "categoryBefore"));
		columns.add(Column.of("after", "", "kindAfter", "categoryAfter"));
		columns.add(Column.of("ties", "", "ties"));
		List<List<Entry>> rows = new ArrayList<>();
		for (CohortPart part : this.answer.parts()) {
			for (TieFlow flow : part.flows()) {
				WavePair waves = new WavePair(flow.from(), flow.to());
				List<Entry> row = new ArrayList<>();
				row.add(ChangeSheet.waves(waves));
				row.addAll(this.answer.group(part));
				row.add(stratum(flow.before()));
				row.add(stratum(flow.after()));
				row.add(this.answer.count(flow.ties(), new Cell.Flowed(waves, flow.before(), flow.after()), part));
				rows.add(row);
			}
		}
		return new Sheet("flows", "Where ties go from each wave to the next", this.answer.heads(3), columns, rows);
	}

	static Entry wave(int wave) {
		return Entry.coded(Wave.label(wave), wave);
	}

	private static Entry stratum(Stratum stratum) {
		String category = stratum.category();
		return Entry.coded(Words.stratum(stratum), stratum.kind().name(), (category != null) ? category : "");
	}

}
