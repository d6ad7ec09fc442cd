package carenet.analysis;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import carenet.analysis.Sheet.Column;
import carenet.cohort.RateDifferences;
import carenet.cohort.RateDifferences.GroupDifference;
import carenet.cohort.RateDifferences.GroupRate;
import carenet.figure.RangeBar;
import carenet.figure.RangeBar.Axis;
import carenet.network.Undefined.Reason;
import carenet.tally.Estimate;
import carenet.tally.Rate;
import carenet.tally.WavePair;

/** Rates of groups side by side, and how far each two of them differ. */
final class DifferenceSheets {

	private static final Column INTERVAL = Column.of("95 % interval",
			"Clients differ, so that other clients would give other numbers: about 95 of 100 such intervals hold the "
					+ "true one. It says nothing about ties that nobody saw twice.",
			"low", "high");

	private final Answer answer;

	DifferenceSheets(Answer answer) {
		this.answer = answer;
	}

	Sheet rates() {
		List<Column> columns = new ArrayList<>(heads());
		columns.addAll(this.answer.groupColumn());
		columns.add(Column.of("rate", "", "value"));
		columns.add(INTERVAL);
		columns.add(Column.of("clients", "Clients with a tie that the rate is of.", "clients"));
		columns.add(Column.of("seen twice", "The part of the ties that could be judged at both waves (coverage).",
				"coverage"));
		columns.add(Column.of("to compare?", "Whether enough was seen twice to compare anything.", "comparison"));
		List<List<Entry>> rows = new ArrayList<>();
		for (RateDifferences of : told()) {
			for (GroupRate group : of.groups()) {
				List<Entry> row = new ArrayList<>(heads(of));
				row.add(Entry.of(this.answer.name(group.group())));
				row.addAll(estimate(group.rate(), Axis.SHARE));
				row.add(Entry.plain(group.rate().clients()));
				row.add((group.allowsComparison() != null) ? Entry.share(group.coverage(), "") : Entry.suppressed(1));
				row.add(comparison(group));
				rows.add(row);
			}
		}
		return new Sheet("rates", "The rates of each group", 3, columns, rows);
	}

	Sheet differences() {
		List<Column> columns = new ArrayList<>(heads());
		columns.add(Column.of("groups", "", "one", "other"));
		columns.add(Column.of("difference", "The rate of the second group minus that of the first.", "difference"));
		columns.add(INTERVAL);
		columns.add(Column.of("clients", "Clients of both groups with a tie that the rate is of.", "clients"));
		List<List<Entry>> rows = new ArrayList<>();
		for (RateDifferences of : told()) {
			for (GroupDifference pair : of.differences()) {
				String one = this.answer.name(pair.one());
				String other = this.answer.name(pair.other());
				List<Entry> row = new ArrayList<>(heads(of));
				row.add(Entry.coded(one + " and " + other, one, other));
				row.addAll(estimate(pair.difference(), Axis.DIFFERENCE));
				row.add(Entry.plain(pair.difference().clients()));
				rows.add(row);
			}
		}
		return new Sheet("differences", "How far each two groups differ", 3, columns, rows);
	}

	private static Entry comparison(GroupRate group) {
		Boolean allowed = group.allowsComparison();
		return (allowed != null) ? Entry.of(allowed ? "yes" : "no comparison is claimed") : Entry.suppressed(1);
	}

	private List<RateDifferences> told() {
		return this.answer.cohort()
			.differences()
			.stream()
			.filter((one) -> this.answer.form().tells(new WavePair(one.from(), one.to())))
			.toList();
	}

	private static List<Column> heads() {
		return List.of(Column.of("waves", "", "from", "to"), Column.of("which rate",
				"Unchanged (Jaccard), kept (persistence), surely kept (stability): as above.", "measure"));
	}

	private static List<Entry> heads(RateDifferences of) {
		return List.of(ChangeSheet.waves(new WavePair(of.from(), of.to())),
				Entry.coded(name(of.rate()), of.rate().name()));
	}

	private static String name(Rate rate) {
		return switch (rate) {
			case JACCARD -> "unchanged (Jaccard)";
			case PERSISTENCE -> "kept (persistence)";
			case STABILITY -> "surely kept (stability)";
		};
	}

	private static List<Entry> estimate(Estimate estimate, Axis axis) {
		String reason = (estimate.reason() != null) ? estimate.reason() : "";
		if (reason.equals(Reason.SUPPRESSED.sentence())) {
			return List.of(Entry.suppressed(1), Entry.suppressed(2));
		}
		Double low = estimate.low();
		Double high = estimate.high();
		Double value = estimate.value();
		if (value == null || low == null || high == null) {
			return List.of(Entry.share(value, ""), Entry.none(2, reason));
		}
		return List.of(Entry.share(value, ""), new Entry("%s to %s".formatted(Entry.percent(low), Entry.percent(high)),
				List.of(low, high), List.of(), String.join(" ", estimate.warnings()), drawing(low, value, high, axis)));
	}

	private static String drawing(double low, double value, double high, Axis axis) {
		return new RangeBar(low, value, high, axis).svg();
	}

	/** Why there are no differences to show; null where there are. */
	static @Nullable String missing(Answer answer) {
		if (!answer.isGrouped()) {
			return "Clients are not grouped. Choose what to group by above to compare groups.";
		}
		int groups = answer.cohort().groups().size();
		if (groups < 2) {
			return "All clients are in one group, so there is nothing to compare it with.";
		}
		if (groups > RateDifferences.MOST_GROUPS) {
			return "%d groups make more pairs than anybody reads; at most %d are compared. Narrow the districts, or group by something else."
				.formatted(groups, RateDifferences.MOST_GROUPS);
		}
		return null;
	}

}
