package carenet.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import carenet.actors.Agency;
import carenet.change.AttributeChange;
import carenet.change.NeedChange;
import carenet.change.NeedTransition;
import carenet.change.NetworkChange;
import carenet.change.TieChange;
import carenet.change.TransitionCounts;
import carenet.export.CsvTable;
import carenet.study.Id;
import carenet.words.Wording;

/**
 * What changed around a client, as text for people or as rows for a spreadsheet.
 *
 * @param client around whom
 * @param change what changed
 */
record ChangeTable(Id client, NetworkChange change) {

	String text() {
		List<String> lines = new ArrayList<>();
		lines.add("What changed around %s from %s (%s) to %s (%s), %s".formatted(this.client,
				this.change.from().label(), this.change.from().date(), this.change.to().label(),
				this.change.to().date(), NetworkTable.seenThrough(this.change.view())));
		lines.add(counts());
		lines.add(rates());
		section(lines, ties());
		section(lines, needs());
		section(lines, this.change.warnings().stream().map((warning) -> "Mind: " + warning).toList());
		return String.join("\n", lines);
	}

	private static void section(List<String> lines, List<String> section) {
		if (!section.isEmpty()) {
			lines.add("");
			lines.addAll(section);
		}
	}

	private String counts() {
		TransitionCounts counts = this.change.counts();
		return "%d still there; %d new; %d ended; %d first heard of or disputed; %d not seen again; %d by a death; %d in between only; %d not known"
			.formatted(counts.persisted(), counts.added(), counts.ended(), counts.firstObserved(),
					counts.notReobserved(), counts.exited(), counts.transientTies(), counts.unknown());
	}

	private String rates() {
		return "unchanged (Jaccard) %s, between %s and %s with what nobody saw twice; seen twice %s of the ties"
			.formatted(percent(this.change.jaccard()), percent(this.change.jaccardLow()),
					percent(this.change.jaccardHigh()), percent(this.change.coverage()));
	}

	private static String percent(@Nullable Double share) {
		return (share != null) ? String.format(Locale.ROOT, "%.0f %%", 100 * share) : "undefined";
	}

	private List<String> ties() {
		if (this.change.ties().isEmpty()) {
			return List.of("Of nobody anything is to be told.");
		}
		Table table = new Table("who", "id", "what", "in words", "now different");
		this.change.ties()
			.stream()
			.sorted(Comparator.comparing(TieChange::transition))
			.forEach((tie) -> table.row(Wording.kind(tie.supporter()), tie.supporter().id().value(),
					Wording.code(tie.transition().name()), tie.sentence(),
					tie.attributes().stream().map(ChangeTable::words).collect(Collectors.joining(", "))));
		return table.lines();
	}

	private static String words(AttributeChange attribute) {
		return "%s %s → %s".formatted(attribute.attribute(), words(attribute.before()), words(attribute.after()));
	}

	private static String words(@Nullable String value) {
		return (value != null) ? Wording.code(value) : "not stated";
	}

	private List<String> needs() {
		List<NeedChange> changed = this.change.needs().stream().filter((need) -> !need.changes().isEmpty()).toList();
		if (changed.isEmpty()) {
			return List.of();
		}
		Table table = new Table("need", "id", "what", "told by");
		changed.forEach((need) -> table.row(Wording.domain(need.need().domain()), need.need().id().value(),
				need.changes().stream().map(NeedTransition::name).map(Wording::code).collect(Collectors.joining(", ")),
				need.raters()
					.stream()
					.filter((rater) -> !rater.changes().isEmpty())
					.map((rater) -> Wording.source(rater.after().source()))
					.distinct()
					.collect(Collectors.joining(", "))));
		return table.lines();
	}

	/** One row a tie; contacts follow. */
	String csv() {
		CsvTable table = new CsvTable("client", "from", "to", "tie", "supporter", "who", "transition", "before",
				"after", "conflict", "source_changed", "end_reasons", "changed_attributes", "sentence");
		this.change.ties().forEach((tie) -> row(table, tie));
		this.change.contacts().forEach((tie) -> row(table, tie));
		return table.text().strip();
	}

	private void row(CsvTable table, TieChange tie) {
		table.row(this.client, this.change.from().index(), this.change.to().index(), tie.tie(), tie.supporter().id(),
				(tie.supporter() instanceof Agency agency) ? agency.name() : Wording.kind(tie.supporter()),
				tie.transition(), tie.before(), tie.after(), tie.conflict(), tie.sourceChanged(),
				String.join(";", tie.endReasons()),
				tie.attributes().stream().map(AttributeChange::attribute).collect(Collectors.joining(";")),
				tie.sentence());
	}

}
