package carenet.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import carenet.change.PresencePattern;
import carenet.change.TieTransition;
import carenet.evidence.Casebook;
import carenet.evidence.RandomHistories;
import carenet.evidence.RandomHistories.History;
import carenet.evidence.Testimony;
import carenet.study.BadInput;
import carenet.study.TieKind;
import carenet.study.View;
import carenet.study.Wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Sums over random histories: adding up and taking apart come to the same. */
class TallyLawsTests {

	private static final int HISTORIES = Integer.getInteger("histories", 200);

	private static final long SEED = Long.getLong("seed", 1L);

	@Test
	void aTableIsTheSumOfWhatBecameOfEachTie() {
		for (View view : RandomHistories.views(SEED, 3)) {
			Tally tally = new Tally();
			Map<Cell, Integer> expected = new HashMap<>();
			SortedSet<Integer> indices = new TreeSet<>();
			for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
				History history = RandomHistories.of(seed);
				List<Integer> waves = history.file().waves().stream().map(Wave::index).sorted().toList();
				indices.addAll(waves);
				for (Testimony testimony : testimonies(history)) {
					tally.add(new Told(testimony.toString()), 1);
					count(testimony, waves, view, expected);
				}
			}
			assertThat(new Reckoning(Scope.of(view, indices)).of(tally).cells()).isEqualTo(expected);
		}
	}

	private static void count(Testimony testimony, List<Integer> waves, View view, Map<Cell, Integer> expected) {
		expected.merge(new Cell.Patterned(PresencePattern.of(testimony, waves, view)), 1, Integer::sum);
		for (int from : waves) {
			for (int to : waves) {
				if (from < to) {
					TieTransition.of(testimony, from, to, view)
						.ifPresent((change) -> expected
							.merge(new Cell.Changed(new WavePair(from, to), change.transition()), 1, Integer::sum));
				}
			}
		}
	}

	@Test
	void theWholeIsTheSumOfItsParts() {
		View view = View.DEFAULT;
		Reckoning reckoning = new Reckoning(Scope.of(view, List.of(0, 1, 2, 3, 4)));
		Tally whole = new Tally();
		Map<Cell, Integer> parts = new HashMap<>();
		for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
			List<Told> told = testimonies(RandomHistories.of(seed)).stream()
				.map((testimony) -> new Told(testimony.toString()))
				.toList();
			told.forEach((fact) -> whole.add(fact, 1));
			reckoning.of(told).cells().forEach((cell, count) -> parts.merge(cell, count, Integer::sum));
		}
		assertThat(reckoning.of(whole).cells()).isEqualTo(parts).isNotEmpty();
	}

	@Test
	void aRateIsTheSumOfTheSharesOfClients() {
		for (View view : RandomHistories.views(SEED, 2)) {
			Reckoning reckoning = new Reckoning(Scope.of(view, List.of()));
			Tally whole = new Tally();
			Map<String, int[]> shares = new HashMap<>();
			for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
				List<Told> told = testimonies(RandomHistories.of(seed)).stream()
					.map((testimony) -> new Told(testimony.toString()))
					.toList();
				told.forEach((fact) -> whole.add(fact, 1));
				for (Fact.Share share : reckoning.shares(told)) {
					int[] sum = shares.computeIfAbsent(share.waves() + " " + share.rate(), (key) -> new int[2]);
					sum[0] += share.part();
					sum[1] += share.whole();
				}
			}
			Counts counts = reckoning.of(whole);
			for (WavePair pair : Scope.of(view, List.of(0, 1, 2, 3, 4, 5)).pairs()) {
				for (Rate rate : Rate.values()) {
					assertThat(shares.getOrDefault(pair + " " + rate, new int[2])).containsExactly(
							rate.whole(counts.transitions(pair)) == 0 ? 0 : rate.part(counts.transitions(pair)),
							rate.whole(counts.transitions(pair)));
				}
			}
		}
	}

	@Test
	void refusesPairsThatAreNone() {
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new WavePair(1, 1))
			.withMessage("from 1 to 1 is no change: the earlier wave comes first");
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new WavePair(-1, 1));
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new Stratum(Stratum.Kind.ABSENT, "CARE"));
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new Stratum(Stratum.Kind.INFORMAL, null));
	}

	private static List<Testimony> testimonies(History history) {
		Casebook casebook = Casebook.of(history.file(), history.register(), Instant.parse("2900-01-01T00:00:00Z"));
		List<Testimony> testimonies = new ArrayList<>();
		casebook.ties()
			.stream()
			.filter((tie) -> tie.kind() == TieKind.SUPPORTS)
			.forEach((tie) -> testimonies.add(casebook.read(tie).testimony()));
		return testimonies;
	}

}
