package carenet.evidence;

import java.util.Map;

import carenet.study.TieState;
import carenet.study.View;
import carenet.study.Wave;

/**
 * What appending would do, told beforehand.
 *
 * @param appended what would be added
 * @param ties ties of which nobody spoke before
 * @param needs needs that are new
 * @param ended ties that are there at the client's last wave as it is known now, and are
 * not at the last wave as it would be known, to somebody who tells of both
 * @param contradicted states of a tie at a wave, told before, that would turn into their
 * opposite or about which voices would newly disagree
 */
public record Foreseen(Appended appended, int ties, int needs, int ended, int contradicted) {

	public static final Foreseen NOTHING = new Foreseen(Appended.NOTHING, 0, 0, 0, 0);

	static final Foreseen ONE_CLIENT = new Foreseen(new Appended(1, 0, 0, 0, 0, 0), 0, 0, 0, 0);

	static Foreseen of(ClientPlan plan, Projection projection, Appended appended) {
		Map<String, Difference.Stored> stored = plan.stored().getOrDefault("ties", Map.of());
		int ties = (int) projection.testimonies()
			.keySet()
			.stream()
			.filter((tie) -> !stored.containsKey(tie.id()))
			.count();
		Map<String, Difference.Stored> needs = plan.stored().getOrDefault("needs", Map.of());
		int created = (int) plan.register()
			.needs()
			.stream()
			.filter((need) -> !needs.containsKey(need.id().value()))
			.count();
		int lastBefore = plan.stored()
			.getOrDefault("waves", Map.of())
			.values()
			.stream()
			.mapToInt((wave) -> ((Number) wave.properties().getOrDefault("index", -1)).intValue())
			.max()
			.orElse(-1);
		int last = plan.whole().waves().stream().mapToInt(Wave::index).max().orElse(-1);
		int ended = 0;
		int contradicted = 0;
		for (Map.Entry<Tie, Testimony> entry : projection.testimonies().entrySet()) {
			Difference.Stored there = stored.get(entry.getKey().id());
			if (there == null || !(there.properties().get("testimony") instanceof String told)) {
				continue;
			}
			Testimony before = Testimony.parse(told);
			Testimony after = entry.getValue();
			boolean was = before.at(lastBefore, View.DEFAULT).state() == TieState.PRESENT;
			ended += (was && ends(after, lastBefore, last)) ? 1 : 0;
			for (int wave = 0; wave <= lastBefore; wave++) {
				contradicted += contradicts(before.at(wave, View.DEFAULT), after.at(wave, View.DEFAULT)) ? 1 : 0;
			}
		}
		return new Foreseen(appended, ties, created, ended, contradicted);
	}

	/** Whom nobody would be asked about again has not ended. */
	private static boolean ends(Testimony after, int from, int to) {
		return switch (after.at(to, View.DEFAULT).state()) {
			case NOT_APPLICABLE -> true;
			case ABSENT -> from == to || after.rows()
				.stream()
				.anyMatch(
						(row) -> row.at(from).asserts(false) && row.at(to).covers(false) && !row.at(to).asserts(false));
			case PRESENT, UNKNOWN -> false;
		};
	}

	private static boolean contradicts(Standing before, Standing after) {
		boolean told = before.state() == TieState.PRESENT || before.state() == TieState.ABSENT;
		boolean opposite = (after.state() == TieState.PRESENT || after.state() == TieState.ABSENT)
				&& after.state() != before.state();
		return told && (opposite || (after.conflict() && !before.conflict()));
	}

	public Foreseen plus(Foreseen other) {
		return new Foreseen(this.appended.plus(other.appended), this.ties + other.ties, this.needs + other.needs,
				this.ended + other.ended, this.contradicted + other.contradicted);
	}

}
