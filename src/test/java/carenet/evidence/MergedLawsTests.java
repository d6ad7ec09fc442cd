package carenet.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import carenet.actors.Aliases;
import carenet.actors.Employment;
import carenet.actors.InformalCarer;
import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.evidence.RandomHistories.History;
import carenet.study.Id;
import carenet.study.TieKind;
import carenet.study.View;
import carenet.study.Wave;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Evidence read under aliases against evidence in which the ids were replaced by hand and
 * every absence was struck out beside which the same report says present.
 */
class MergedLawsTests {

	private static final int HISTORIES = Integer.getInteger("histories", 250);

	private static final long SEED = Long.getLong("seed", 1L);

	@Test
	void readsEveryTieUnderEveryViewAsIfTheIdsHadBeenReplaced() {
		int merged = 0;
		for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
			History history = RandomHistories.of(seed);
			Map<Id, Id> aliases = aliases(seed);
			Register aliased = register(history, aliases);
			for (Instant moment : history.moments()) {
				Casebook casebook = Casebook.of(history.file(), aliased, moment);
				NaiveReading naive = new NaiveReading(replaced(history.file(), aliases),
						replaced(history.register(), aliases), moment);
				assertThat(Set.copyOf(casebook.ties())).as("ties of history %d", seed)
					.isEqualTo(Set.copyOf(naive.ties()));
				for (Tie tie : casebook.ties()) {
					merged += aliases.containsValue(tie.from()) ? 1 : 0;
					compare(casebook.read(tie), naive, history, seed);
				}
			}
		}
		assertThat(merged).isGreaterThan(HISTORIES);
	}

	private static void compare(TieReading reading, NaiveReading naive, History history, long seed) {
		Testimony testimony = reading.testimony();
		for (Wave wave : history.file().waves()) {
			for (View view : RandomHistories.views(seed, 2)) {
				NaiveReading.Seen expected = naive.see(reading.tie(), wave.index(), view);
				Standing standing = testimony.at(wave.index(), view);
				assertThat(new NaiveReading.Seen(standing.state(), standing.reportedBy(), standing.deniedBy(),
						standing.conflict(), reading.silentAt(wave.index(), view), expected.attributes()))
					.as("history %d, %s at T%d, %s, %s", seed, reading.tie(), wave.index(), view, testimony)
					.isEqualTo(expected);
			}
		}
	}

	@Test
	void ratesNeedsAsIfTheIdsHadBeenReplaced() {
		for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
			History history = RandomHistories.of(seed);
			Map<Id, Id> aliases = aliases(seed);
			Instant now = history.moments().getLast();
			Casebook casebook = Casebook.of(history.file(), register(history, aliases), now);
			Casebook plain = Casebook.of(replaced(history.file(), aliases), replaced(history.register(), aliases), now);
			for (Need need : history.file().needs()) {
				for (Wave wave : history.file().waves()) {
					for (View view : RandomHistories.views(seed, 2)) {
						assertThat(told(casebook, need, wave.index(), view))
							.as("%s of history %d at T%d, %s", need.id(), seed, wave.index(), view)
							.isEqualTo(told(plain, need, wave.index(), view));
					}
				}
			}
		}
	}

	private static List<Object> told(Casebook casebook, Need need, int wave, View view) {
		Map<Tie, Testimony> testimonies = new HashMap<>();
		casebook.ties().forEach((tie) -> testimonies.put(tie, casebook.read(tie).testimony()));
		NeedBook book = NeedBook.of(casebook, testimonies);
		NeedReading reading = book.reading(need, wave, view);
		return List.of(book.isListed(need, wave, view), book.coverage(need, wave, view), reading.status(),
				reading.conflict(), reading.rated().stream().map((one) -> one.rating().report()).toList());
	}

	@Test
	void writesTheSameTestimonyInWhateverOrderTheEvidenceComes() {
		for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
			History history = RandomHistories.of(seed);
			Map<Id, Id> aliases = aliases(seed);
			History shuffled = history.shuffled(seed);
			assertThat(texts(shuffled, aliases)).as("history %d", seed).isEqualTo(texts(history, aliases));
		}
	}

	private static Map<Tie, String> texts(History history, Map<Id, Id> aliases) {
		Casebook casebook = Casebook.of(history.file(), register(history, aliases), history.moments().getLast());
		Map<Tie, String> texts = new HashMap<>();
		casebook.ties().forEach((tie) -> texts.put(tie, casebook.read(tie).testimony().toString()));
		return texts;
	}

	@Test
	void readingUnitedEvidenceAgainChangesNothing() {
		for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
			Uniting uniting = new Uniting(new Aliases(aliases(seed)));
			ClientFile once = uniting.of(RandomHistories.of(seed).file());
			assertThat(Set.copyOf(uniting.of(once).statements())).isEqualTo(Set.copyOf(once.statements()));
		}
	}

	private static Map<Id, Id> aliases(long seed) {
		Random random = new Random(seed);
		Map<Id, Id> aliases = new HashMap<>();
		for (List<String> pair : List.of(List.of("K1", "K2"), List.of("P1", "P2"), List.of("A1", "A2"),
				List.of("V", "K2"))) {
			int order = random.nextInt(2);
			Id alias = Id.of(pair.get(order));
			Id kept = Id.of(pair.get(1 - order));
			if (random.nextInt(3) > 0 && !aliases.containsKey(kept) && !aliases.containsValue(alias)) {
				aliases.putIfAbsent(alias, kept);
			}
		}
		return aliases;
	}

	private static Register register(History history, Map<Id, Id> aliases) {
		return Register.of(history.register().supporters().values(), employments(history.register()),
				new Aliases(aliases));
	}

	private static List<Employment> employments(Register register) {
		return register.employments().values().stream().flatMap(Collection::stream).toList();
	}

	private static Register replaced(Register register, Map<Id, Id> aliases) {
		List<Supporter> supporters = new ArrayList<>();
		for (Supporter one : register.supporters().values()) {
			if (!aliases.containsKey(one.id())) {
				supporters.add((one instanceof InformalCarer carer)
						? new InformalCarer(carer.id(), carer.careType(), null, null, null,
								register.supporters()
									.values()
									.stream()
									.filter((other) -> aliases.getOrDefault(other.id(), other.id()).equals(carer.id()))
									.map((other) -> ((InformalCarer) other).deceasedOn())
									.filter(Objects::nonNull)
									.min(Comparator.naturalOrder())
									.orElse(null))
						: one);
			}
		}
		return Register.of(supporters,
				employments(register).stream()
					.map((one) -> new Employment(aliases.getOrDefault(one.person(), one.person()),
							aliases.getOrDefault(one.agency(), one.agency()), one.span()))
					.toList());
	}

	private static ClientFile replaced(ClientFile file, Map<Id, Id> aliases) {
		List<Report> reports = file.reports()
			.stream()
			.map((one) -> (one.informant() != null)
					? one.givenBy(aliases.getOrDefault(one.informant(), one.informant())) : one)
			.toList();
		List<Statement> statements = new ArrayList<>();
		for (Statement one : file.statements()) {
			Id from = aliases.getOrDefault(one.tie().from(), one.tie().from());
			Id to = aliases.getOrDefault(one.tie().to(), one.tie().to());
			if (one.tie().kind() != TieKind.IN_CONTACT_WITH || !from.equals(to)) {
				statements.add(new Statement(one.report(), new Tie(one.tie().client(), one.tie().kind(), from, to),
						one.present(), one.evidence(), one.refersToWave(), one.validFrom(), one.validUntil(),
						one.endReason(), one.attributes()));
			}
		}
		List<Statement> presentWins = statements.stream()
			.filter((one) -> one.present() || statements.stream()
				.noneMatch((other) -> other.present() && other.evidence() != Evidence.RETROSPECTIVE
						&& other.report().equals(one.report()) && other.tie().equals(one.tie())))
			.toList();
		return new ClientFile(file.client(), file.waves(), file.needs(), reports, presentWins, file.ratings(),
				file.events(), file.assignments(), file.codings());
	}

}
