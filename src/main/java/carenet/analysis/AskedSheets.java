package carenet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import carenet.analysis.Sheet.Column;
import org.jspecify.annotations.Nullable;

import carenet.cohort.CohortPart;
import carenet.cohort.CohortTransitions.AskedSource;
import carenet.cohort.CohortWave;
import carenet.study.Source;
import carenet.study.WaveStatus;
import carenet.tally.Attendance.When;
import carenet.tally.Cell;
import carenet.tally.WavePair;
import carenet.words.Phrases;

/** Who was there to be asked, and who was. */
final class AskedSheets {

	private final Answer answer;

	private final List<Source> sources;

	AskedSheets(Answer answer) {
		this.answer = answer;
		this.sources = Stream.of(Source.values()).filter(answer.cohort().view()::counts).toList();
	}

	/** Of both of two waves, of one, of neither. */
	Sheet between() {
		List<Column> columns = new ArrayList<>();
		columns.add(Column.of("waves", "", "from", "to"));
		columns.addAll(this.answer.groupColumn());
		columns.add(Column.of("who told", "", "source"));
		columns.add(Column.of("at both", "Clients of whom this source told at both waves.", "both"));
		columns.add(Column.of("only the earlier", "", "onlyFrom"));
		columns.add(Column.of("only the later",
				"What such a source tells can only be first observed, unless another one was asked before.", "onlyTo"));
		columns.add(Column.of("at neither", "", "neither"));
		List<List<Entry>> rows = new ArrayList<>();
		for (WavePair pair : ChangeSheet.pairs(this.answer)) {
			for (CohortPart part : this.answer.parts()) {
				ChangeSheet.between(pair, part)
					.flatMap((transitions) -> transitions.asked().sources().stream())
					.forEach((asked) -> rows.add(between(pair, part, asked)));
			}
		}
		return new Sheet("asked", "Clients with both waves, by who was asked about them", this.answer.heads(2), columns,
				rows);
	}

	private List<Entry> between(WavePair pair, CohortPart part, AskedSource asked) {
		List<Entry> row = new ArrayList<>();
		row.add(ChangeSheet.waves(pair));
		row.addAll(this.answer.group(part));
		row.add(source(asked.source()));
		row.add(asked(asked.both(), pair, asked.source(), When.BOTH, part));
		row.add(asked(asked.onlyFrom(), pair, asked.source(), When.ONLY_FROM, part));
		row.add(asked(asked.onlyTo(), pair, asked.source(), When.ONLY_TO, part));
		row.add(asked(asked.neither(), pair, asked.source(), When.NEITHER, part));
		return row;
	}

	private static Entry source(Source source) {
		return Entry.coded(Words.source(source), source.name());
	}

	private Entry asked(@Nullable Integer clients, WavePair pair, Source source, When when, CohortPart part) {
		return this.answer.count(clients, new Cell.AskedBetween(pair, source, when), part);
	}

	/** How each wave went. */
	Sheet waves() {
		List<Column> columns = heads();
		for (WaveStatus status : WaveStatus.values()) {
			columns.add(Column.of(Phrases.waveStatus(status), "", status.name().toLowerCase(Locale.ROOT)));
		}
		columns.add(Column.of("without this wave", "Clients that have no such wave.", "without"));
		return new Sheet("waves", "Clients by how the wave went with them", this.answer.heads(1), columns,
				rows((wave, part) -> {
					List<Entry> row = new ArrayList<>();
					wave.statuses()
						.forEach((status) -> row.add(this.answer.count(status.clients(),
								new Cell.AtWave(wave.wave(), status.status()), part)));
					row.add(this.answer.count(wave.without(), new Cell.AtWave(wave.wave(), null), part));
					return row;
				}));
	}

	/** Who told at each wave. */
	Sheet reports() {
		List<Column> columns = heads();
		for (Source source : this.sources) {
			columns.add(Column.of(Words.source(source) + ": clients", "",
					source.name().toLowerCase(Locale.ROOT) + "Clients"));
			columns.add(Column.of("reports", "", source.name().toLowerCase(Locale.ROOT) + "Reports"));
		}
		return new Sheet("reports", "Of how many clients each source told, in how many reports", this.answer.heads(1),
				columns, rows((wave, part) -> {
					List<Entry> row = new ArrayList<>();
					wave.asked().forEach((asked) -> {
						row.add(this.answer.count(asked.clients(), new Cell.Asked(wave.wave(), asked.source()), part));
						row.add(this.answer.count(asked.reports(), new Cell.Reports(wave.wave(), asked.source()),
								part));
					});
					return row;
				}));
	}

	private List<Column> heads() {
		List<Column> columns = new ArrayList<>();
		columns.add(Column.of("wave", "", "wave"));
		columns.addAll(this.answer.groupColumn());
		return columns;
	}

	private interface Numbers {

		List<Entry> of(CohortWave wave, CohortPart part);

	}

	private List<List<Entry>> rows(Numbers numbers) {
		List<List<Entry>> rows = new ArrayList<>();
		for (int wave : this.answer.cohort().waves()) {
			for (CohortPart part : this.answer.parts()) {
				part.waves().stream().filter((one) -> one.wave() == wave).forEach((one) -> {
					List<Entry> row = new ArrayList<>();
					row.add(Entry.coded(one.label(), wave));
					row.addAll(this.answer.group(part));
					row.addAll(numbers.of(one, part));
					rows.add(row);
				});
			}
		}
		return rows;
	}

}
