package carenet.network;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import carenet.actors.CareType;
import carenet.actors.ClientEntry;
import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.evidence.Attributes;
import carenet.evidence.Casebook;
import carenet.evidence.NaiveNeeds;
import carenet.evidence.NaiveReading;
import carenet.evidence.RandomHistories;
import carenet.evidence.RandomHistories.History;
import carenet.evidence.Story;
import carenet.evidence.SupportType;
import carenet.evidence.Tie;
import carenet.study.AsOf;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieKind;
import carenet.study.TieState;
import carenet.study.View;
import carenet.study.Wave;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A network as it is put together, without a database, against the naive reading of the
 * evidence on random histories.
 */
class NetworkOracleTests {

	private static final int HISTORIES = Integer.getInteger("histories", 30);

	private static final long SEED = Long.getLong("seed", 1L);

	@Test
	void putsTogetherWhatTheSemanticsSay() {
		for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
			History history = RandomHistories.of(seed);
			for (Instant moment : List.of(history.moments().getFirst(), history.moments().getLast())) {
				Knowledge knowledge = new FromEvidence(Casebook.of(history.file(), history.register(), moment));
				NaiveReading naive = new NaiveReading(history.file(), history.register(), moment);
				for (View view : RandomHistories.views(seed, 2)) {
					for (Wave wave : history.file().waves()) {
						NetworkKey key = NetworkKey.whole(history.file().client().id(), new AsOf.AtWave(wave.index()),
								view);
						compare(new Assembly(entry(history), key, wave, knowledge).network(), history, naive, seed);
					}
				}
			}
		}
	}

	/** The graph layer has no relationship there, so it could not tell them either. */
	@Test
	void showsNoAttributesOfATieThatIsNotApplicableWhateverIsSaidOfIt() {
		Story story = Story.of("C")
			.waves("2018-02-01")
			.died("2018-02-01")
			.carer("M", CareType.CHILD)
			.report("R0", 0, Source.INFORMAL_CARER, "M", "")
			.yes("M", Story.with(SupportType.COMPANY))
			.end();
		History history = new History(story.file(), story.register());
		NetworkKey key = NetworkKey.whole(Id.of("C"), new AsOf.AtWave(0), View.DEFAULT);
		SupportTie tie = new Assembly(entry(history), key, story.file().waves().getFirst(),
				new FromEvidence(story.casebook()))
			.network()
			.ties()
			.getFirst();
		assertThat(tie.state()).isEqualTo(TieState.NOT_APPLICABLE);
		assertThat(tie.reportedBy()).containsExactly(Source.INFORMAL_CARER);
		assertThat(tie.attributes()).isEqualTo(Attributes.NONE);
	}

	private static void compare(SupportNetwork network, History history, NaiveReading naive, long seed) {
		View view = network.view();
		Wave wave = network.wave();
		assertThat(tiesOf(network)).as("%s under %s of history %d", wave, view, seed)
			.isEqualTo(ties(naive, wave, view));
		assertThat(contactsOf(network)).as("%s under %s of history %d", wave, view, seed)
			.isEqualTo(contacts(naive, wave, view));
		NaiveNeeds needs = new NaiveNeeds(history.file(), history.register(), naive);
		for (Need need : history.file().needs()) {
			assertThat(needOf(network, need)).as("%s at %s under %s of history %d", need, wave, view, seed)
				.isEqualTo(told(needs, need, wave, view));
		}
	}

	private static Map<String, List<Object>> tiesOf(SupportNetwork network) {
		Map<String, List<Object>> told = new HashMap<>();
		network.ties()
			.forEach((tie) -> told.put(tie.id(), List.of(tie.state(), tie.conflict(), tie.reportedBy(), tie.deniedBy(),
					tie.silent(), tie.coordinator(), properties(tie.attributes()))));
		return told;
	}

	private static Map<String, List<Object>> ties(NaiveReading naive, Wave wave, View view) {
		Map<String, List<Object>> told = new HashMap<>();
		for (Tie tie : naive.ties()) {
			if (tie.kind() == TieKind.SUPPORTS) {
				NaiveReading.Seen seen = naive.see(tie, wave.index(), view);
				Attributes shown = (seen.state() != TieState.NOT_APPLICABLE) ? seen.attributes() : Attributes.NONE;
				told.put(tie.id(), List.of(seen.state(), seen.conflict(), seen.reportedBy(), seen.deniedBy(),
						seen.silent(), Boolean.TRUE.equals(shown.coordinator()), properties(shown)));
			}
		}
		return told;
	}

	/** Null of an attribute is "not stated"; a coordinator is one or is none. */
	private static Map<String, String> properties(Attributes attributes) {
		Map<String, String> told = new HashMap<>();
		told.put("types", attributes.supportTypes().toString());
		told.put("frequency", String.valueOf(attributes.frequency()));
		told.put("closeness", String.valueOf(attributes.closeness()));
		told.put("quality", String.valueOf(attributes.quality()));
		told.put("hours", String.valueOf(attributes.hoursPerWeek()));
		told.put("role", String.valueOf(attributes.role()));
		return told;
	}

	private static Map<String, TieState> contactsOf(SupportNetwork network) {
		Map<String, TieState> told = new HashMap<>();
		network.contacts().forEach((contact) -> told.put(contact.tie(), contact.state()));
		return told;
	}

	private static Map<String, TieState> contacts(NaiveReading naive, Wave wave, View view) {
		Map<String, TieState> told = new HashMap<>();
		naive.ties()
			.stream()
			.filter((tie) -> tie.kind() == TieKind.IN_CONTACT_WITH)
			.forEach((tie) -> told.put(tie.id(), naive.see(tie, wave.index(), view).state()));
		return told;
	}

	private static List<Object> needOf(SupportNetwork network, Need need) {
		return network.needs()
			.stream()
			.filter((one) -> one.need().equals(need))
			.findFirst()
			.<List<Object>>map((one) -> List.of(one.status(), String.valueOf(one.score()),
					String.valueOf(one.urgency()), one.conflict(), one.ratings().stream().map(Rating::source).toList(),
					new HashSet<>(one.addressedBy().stream().map(Supporter::id).toList()), one.coverage().name()))
			.orElse(List.of());
	}

	private static List<Object> told(NaiveNeeds needs, Need need, Wave wave, View view) {
		NaiveNeeds.Seen seen = needs.see(need, wave.index(), view);
		return (seen == null) ? List.of() : List.of(seen.status(), String.valueOf(seen.score()),
				String.valueOf(seen.urgency()), seen.conflict(), seen.ratedBy(), seen.addressedBy(), seen.coverage());
	}

	private static ClientEntry entry(History history) {
		return new ClientEntry(history.file().client(), history.file().waves());
	}

}
