package carenet.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.actors.Need;
import carenet.evidence.RandomHistories.History;
import carenet.study.ConsensusRule;
import carenet.study.Id;
import carenet.study.TieKind;
import carenet.study.TieState;
import carenet.study.View;
import carenet.study.Wave;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The product's reading of evidence against the naive one, on random histories. */
class EvidenceLawsTests {

	/** More for a longer look: {@code -Dhistories=100000}. */
	private static final int HISTORIES = Integer.getInteger("histories", 250);

	private static final long SEED = Long.getLong("seed", 1L);

	@Test
	void readsEveryTieAtEveryWaveUnderEveryViewAsTheSemanticsSay() {
		for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
			History history = RandomHistories.of(seed);
			List<View> views = RandomHistories.views(seed, 3);
			for (Instant moment : history.moments()) {
				compare(history, moment, moment.equals(history.moments().getLast()) ? views : views.subList(0, 2),
						seed);
			}
		}
	}

	private static void compare(History history, Instant moment, List<View> views, long seed) {
		Casebook casebook = Casebook.of(history.file(), history.register(), moment);
		NaiveReading naive = new NaiveReading(history.file(), history.register(), moment);
		assertThat(Set.copyOf(casebook.ties())).as("ties of history %d", seed).isEqualTo(Set.copyOf(naive.ties()));
		for (Tie tie : casebook.ties()) {
			TieReading reading = casebook.read(tie);
			Testimony testimony = reading.testimony();
			for (Wave wave : history.file().waves()) {
				for (View view : views) {
					NaiveReading.Seen expected = naive.see(tie, wave.index(), view);
					NaiveReading.Seen actual = seen(reading, testimony, wave.index(), view);
					if (!actual.equals(expected)) {
						assertThat(actual)
							.as("history %d, %s at T%d, %s, known at %s, %s", seed, tie, wave.index(), view, moment,
									testimony)
							.isEqualTo(expected);
					}
				}
			}
		}
	}

	private static NaiveReading.Seen seen(TieReading reading, Testimony testimony, int wave, View view) {
		Standing standing = testimony.at(wave, view);
		return new NaiveReading.Seen(standing.state(), standing.reportedBy(), standing.deniedBy(), standing.conflict(),
				reading.silentAt(wave, view), reading.attributesAt(wave, view));
	}

	/** For section 3: between any two waves, in any sources, as known now. */
	@Test
	void tellsStartsAndEndsBetweenAnyTwoWavesFromTheTestimonyAlone() {
		for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
			History history = RandomHistories.of(seed);
			NaiveReading naive = new NaiveReading(history.file(), history.register(), history.moments().getLast());
			List<View> views = RandomHistories.views(seed, 2).subList(0, 4);
			List<Integer> waves = history.file().waves().stream().map(Wave::index).sorted().toList();
			for (Map.Entry<Tie, Testimony> entry : now(history).entrySet()) {
				for (int before : waves) {
					for (int after : waves.subList(waves.indexOf(before) + 1, waves.size())) {
						for (View view : views) {
							assertThat(told(entry.getValue(), before, after, view))
								.as("history %d, %s, T%d to T%d, %s", seed, entry, before, after, view)
								.isEqualTo(naive.told(entry.getKey(), before, after, view));
						}
					}
				}
			}
		}
	}

	private static NaiveReading.Told told(Testimony testimony, int before, int after, View view) {
		List<ToldDate> dates = testimony.rows()
			.stream()
			.filter((row) -> view.counts(row.source()))
			.flatMap((row) -> row.dates().stream())
			.filter((date) -> date.told() > before && date.told() <= after && date.falls() > before
					&& date.falls() <= after)
			.toList();
		boolean inOrder = dates.stream()
			.anyMatch((start) -> !start.end()
					&& dates.stream().anyMatch((end) -> end.end() && end.dated() && isNotBefore(end, start)));
		return new NaiveReading.Told(dates.stream().anyMatch((date) -> !date.end()),
				dates.stream().anyMatch(ToldDate::end), dates.stream().anyMatch(ToldDate::death), inOrder);
	}

	private static boolean isNotBefore(ToldDate end, ToldDate start) {
		return end.falls() > start.falls() || (end.falls() == start.falls() && end.order() >= start.order());
	}

	@Test
	void ratesAndListsNeedsAsTheSemanticsSay() {
		for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
			History history = RandomHistories.of(seed);
			for (Instant moment : List.of(history.moments().getFirst(), history.moments().getLast())) {
				Casebook casebook = Casebook.of(history.file(), history.register(), moment);
				Map<Tie, Testimony> testimonies = new HashMap<>();
				casebook.ties().forEach((tie) -> testimonies.put(tie, casebook.read(tie).testimony()));
				NeedBook book = NeedBook.of(casebook, testimonies);
				NaiveNeeds naive = new NaiveNeeds(history.file(), history.register(),
						new NaiveReading(history.file(), history.register(), moment));
				long number = seed;
				for (View view : RandomHistories.views(seed, 2).subList(0, 3)) {
					for (Need need : history.file().needs()) {
						history.file().waves().forEach((wave) -> {
							NaiveNeeds.Seen expected = naive.see(need, wave.index(), view);
							assertThat(told(book, need, wave.index(), view))
								.as("%s of history %s at T%d, %s", need.id(), number, wave.index(), view)
								.isEqualTo((expected != null) ? told(expected) : List.of());
						});
					}
				}
			}
		}
	}

	private static List<String> told(NeedBook book, Need need, int wave, View view) {
		if (!book.isListed(need, wave, view)) {
			return List.of();
		}
		NeedReading reading = book.reading(need, wave, view);
		return Stream
			.of(reading.status(), reading.score(), reading.urgency(), reading.conflict(),
					reading.rated().stream().map((rated) -> rated.report().source()).toList())
			.map(String::valueOf)
			.toList();
	}

	private static List<String> told(NaiveNeeds.Seen seen) {
		return Stream.of(seen.status(), seen.score(), seen.urgency(), seen.conflict(), seen.ratedBy())
			.map(String::valueOf)
			.toList();
	}

	@Test
	void putsTiesInTheOrderOfTheirIds() {
		List<Tie> ties = new ArrayList<>();
		for (String one : List.of("R", "R-1", "R.1", "R1", "R10", "r", "A", "C")) {
			for (String other : List.of("B", "B-", "B0", "B.")) {
				ties.add(new Tie(Id.of("C"), TieKind.SUPPORTS, Id.of(other), Id.of("C")));
				ties.add(new Tie(Id.of(one), TieKind.ADDRESSES, Id.of(other), Id.of("N")));
				ties.add(new Tie(Id.of("C"), TieKind.IN_CONTACT_WITH, Id.of(one), Id.of(other)));
			}
		}
		for (Tie one : ties) {
			for (Tie other : ties) {
				assertThat(Integer.signum(one.compareTo(other))).as("%s and %s", one, other)
					.isEqualTo(Integer.signum(one.id().compareTo(other.id())));
			}
		}
	}

	@Test
	void parsesEveryTestimonyBack() {
		for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
			now(RandomHistories.of(seed)).values()
				.forEach((testimony) -> assertThat(Testimony.parse(testimony.toString())).isEqualTo(testimony));
		}
	}

	@Test
	void writesTheSameTestimonyInWhateverOrderTheEvidenceComes() {
		for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
			History history = RandomHistories.of(seed);
			assertThat(texts(now(history.shuffled(seed)))).as("history %d", seed).isEqualTo(texts(now(history)));
		}
	}

	private static Map<Tie, String> texts(Map<Tie, Testimony> testimonies) {
		Map<Tie, String> texts = new HashMap<>();
		testimonies.forEach((tie, testimony) -> texts.put(tie, testimony.toString()));
		return texts;
	}

	private static Map<Tie, Testimony> now(History history) {
		Casebook casebook = Casebook.of(history.file(), history.register(), history.moments().getLast());
		return casebook.ties()
			.stream()
			.collect(Collectors.toMap((tie) -> tie, (tie) -> casebook.read(tie).testimony()));
	}

	/**
	 * One relationship per tie and wave at which a voice says, then and not in
	 * retrospect, that it is there, and nobody in it is dead.
	 */
	@Test
	void projectsAVersionExactlyWhereAVoiceSaysThatTheTieIsThere() {
		for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
			History history = RandomHistories.of(seed);
			Instant moment = history.moments().getLast();
			NaiveReading naive = new NaiveReading(history.file(), history.register(), moment);
			Map<String, Map<String, Object>> expected = new HashMap<>();
			for (Tie tie : naive.ties()) {
				for (Wave wave : history.file().waves()) {
					NaiveReading.Seen seen = naive.see(tie, wave.index(), View.DEFAULT);
					if (seen.state() == TieState.PRESENT) {
						expected.put(tie.id() + "@" + wave.index(), voices(seen));
					}
				}
			}
			Projection projection = Projection.of(Casebook.of(history.file(), history.register(), moment));
			Map<String, Map<String, Object>> actual = new HashMap<>();
			projection.versions()
				.forEach((version) -> actual.put(version.key(), Map.of("reportedBy",
						version.properties().get("reportedBy"), "deniedBy", version.properties().get("deniedBy"))));
			assertThat(actual).as("history %d", seed).isEqualTo(expected);
		}
	}

	private static Map<String, Object> voices(NaiveReading.Seen seen) {
		return Map.of("reportedBy", seen.reportedBy().stream().map(Enum::name).toList(), "deniedBy",
				seen.deniedBy().stream().map(Enum::name).toList());
	}

	/** So that the laws above are not true for want of cases. */
	@Test
	void meetsEveryMarkStateAndConflict() {
		Set<String> met = new TreeSet<>();
		for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
			for (Testimony testimony : now(RandomHistories.of(seed)).values()) {
				testimony.rows().forEach((row) -> row.cells().chars().forEach((sign) -> met.add("" + (char) sign)));
				for (ConsensusRule rule : ConsensusRule.values()) {
					Standing standing = testimony.at(1, new View(rule, null, null, false));
					met.add(rule + " " + standing.state() + (standing.conflict() ? " with conflict" : ""));
				}
			}
		}
		assertThat(met).contains(".", "?", "+", "-", "r", "b", "UNION NOT_APPLICABLE with conflict",
				"UNION PRESENT with conflict", "INTERSECTION ABSENT with conflict", "MAJORITY PRESENT with conflict",
				"MAJORITY ABSENT with conflict", "MAJORITY UNKNOWN with conflict", "UNION UNKNOWN",
				"INTERSECTION PRESENT");
	}

}
