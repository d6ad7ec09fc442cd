package carenet.change;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import carenet.evidence.Casebook;
import carenet.evidence.Mark;
import carenet.evidence.NaiveReading;
import carenet.evidence.RandomHistories;
import carenet.evidence.RandomHistories.History;
import carenet.evidence.Testimony;
import carenet.evidence.Tie;
import carenet.study.View;
import carenet.study.Wave;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What became of ties, against a literal reading of the semantics on random histories.
 */
class ChangeLawsTests {

	/** More for a longer look: {@code -Dhistories=100000}. */
	private static final int HISTORIES = Integer.getInteger("histories", 150);

	private static final long SEED = Long.getLong("seed", 1L);

	/** Each moment at which something became known, and now. */
	@Test
	void tellsOfEveryTieBetweenAnyTwoWavesAsTheSemanticsSay() {
		Set<Transition> met = EnumSet.noneOf(Transition.class);
		for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
			History history = RandomHistories.of(seed);
			List<View> views = RandomHistories.views(seed, 3);
			for (Instant moment : history.moments()) {
				boolean now = moment.equals(history.moments().getLast());
				NaiveChange naive = new NaiveChange(history.file(),
						new NaiveReading(history.file(), history.register(), moment));
				compare(history, moment, naive, now ? views : views.subList(0, 3), seed, met);
			}
		}
		assertThat(met).as("so that the law is not true for want of cases")
			.isEqualTo(EnumSet.complementOf(EnumSet.of(Transition.ENTERED)));
	}

	private static void compare(History history, Instant moment, NaiveChange naive, List<View> views, long seed,
			Set<Transition> met) {
		List<Integer> waves = waves(history);
		testimonies(history, moment).forEach((tie, testimony) -> {
			for (int from : waves) {
				for (int to : waves.subList(waves.indexOf(from) + 1, waves.size())) {
					for (View view : views) {
						Optional<TieTransition> change = TieTransition.of(testimony, from, to, view);
						NaiveChange.Outcome actual = change.map(ChangeLawsTests::outcome).orElse(null);
						NaiveChange.Outcome expected = naive.of(tie, from, to, view);
						if (!Objects.equals(actual, expected)) {
							assertThat(actual)
								.as("history %d, %s, T%d to T%d, %s, known at %s, %s", seed, tie, from, to, view,
										moment, testimony)
								.isEqualTo(expected);
						}
						change.ifPresent((one) -> met.add(one.transition()));
					}
				}
			}
		});
	}

	private static NaiveChange.Outcome outcome(TieTransition change) {
		return new NaiveChange.Outcome(change.transition().name(), change.before().state(), change.after().state(),
				change.conflict(), change.sourceChanged());
	}

	@Test
	void swappingTheCellsOfTwoWavesSwapsWhatCameWithWhatWent() {
		for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
			History history = RandomHistories.of(seed);
			List<Integer> waves = waves(history);
			if (waves.size() < 2) {
				continue;
			}
			int from = waves.getFirst();
			int to = waves.getLast();
			for (Testimony testimony : testimonies(history, history.moments().getLast()).values()) {
				if (testimony.notApplicableFrom() == null) {
					Testimony undated = swapped(testimony, from, from);
					for (View view : RandomHistories.views(seed, 2)) {
						assertThat(name(swapped(testimony, from, to), from, to, view)).as("%s under %s", undated, view)
							.isEqualTo(mirrored(name(undated, from, to, view)));
					}
				}
			}
		}
	}

	private static @Nullable Transition name(Testimony testimony, int from, int to, View view) {
		return TieTransition.of(testimony, from, to, view).map(TieTransition::transition).orElse(null);
	}

	private static @Nullable Transition mirrored(@Nullable Transition transition) {
		return switch (transition) {
			case ADDED -> Transition.ENDED;
			case ENDED -> Transition.ADDED;
			case FIRST_OBSERVED -> Transition.NOT_REOBSERVED;
			case NOT_REOBSERVED -> Transition.FIRST_OBSERVED;
			case PERSISTED, UNKNOWN, TRANSIENT, ENTERED, EXITED -> transition;
			case null -> null;
		};
	}

	/** Without dates, and with the cells of two waves exchanged. */
	private static Testimony swapped(Testimony testimony, int one, int other) {
		return new Testimony(testimony.rows().stream().map((row) -> {
			StringBuilder cells = new StringBuilder(row.cells());
			cells.setCharAt(one, row.cells().charAt(other));
			cells.setCharAt(other, row.cells().charAt(one));
			return new Testimony.Row(row.source(), cells.toString(), List.of());
		}).toList(), null);
	}

	/**
	 * A voice that was not asked at one of two waves makes nothing new and ends nothing.
	 */
	@Test
	void aVoiceHeardOnceNeitherAddsNorEnds() {
		for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
			for (View view : RandomHistories.views(seed, 2)) {
				for (String cells : List.of("?+", "+?", "?-", "-?")) {
					Testimony.Row once = Testimony.parse("PROFESSIONAL " + cells).rows().getFirst();
					assertThat(name(new Testimony(List.of(once), null), 0, 1, view)).isNotIn(Transition.ADDED,
							Transition.ENDED);
				}
			}
		}
	}

	/** No view turns a wave at which nobody was asked into an end. */
	@Test
	void aMissedWaveNeverShrinksANetwork() {
		for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
			History history = RandomHistories.of(seed);
			List<Integer> waves = waves(history);
			for (Testimony testimony : testimonies(history, history.moments().getLast()).values()) {
				for (int to : waves.subList(1, waves.size())) {
					boolean asked = testimony.rows()
						.stream()
						.anyMatch((row) -> row.at(to) != Mark.NOT_COVERED || !row.dates().isEmpty());
					if (!asked && !testimony.isNotApplicableAt(to)) {
						for (View view : RandomHistories.views(seed, 2)) {
							assertThat(name(testimony, waves.getFirst(), to, view)).isNotIn(Transition.ENDED,
									Transition.ADDED, Transition.EXITED);
						}
					}
				}
			}
		}
	}

	private static List<Integer> waves(History history) {
		return history.file().waves().stream().map(Wave::index).sorted().toList();
	}

	private static Map<Tie, Testimony> testimonies(History history, Instant moment) {
		Casebook casebook = Casebook.of(history.file(), history.register(), moment);
		Map<Tie, Testimony> testimonies = new TreeMap<>();
		casebook.ties().forEach((tie) -> testimonies.put(tie, casebook.read(tie).testimony()));
		return testimonies;
	}

}
