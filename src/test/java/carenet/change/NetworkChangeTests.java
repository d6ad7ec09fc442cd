package carenet.change;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import carenet.actors.CareType;
import carenet.evidence.Attributes;
import carenet.evidence.Chronicle;
import carenet.evidence.ChronicleConfiguration;
import carenet.evidence.Frequency;
import carenet.evidence.NeedStatus;
import carenet.evidence.People;
import carenet.evidence.Story;
import carenet.evidence.SupportType;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.study.BadInput;
import carenet.study.ConsensusRule;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.View;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Changes around one client, told as stories. */
@GraphTest
@Import({ ChronicleConfiguration.class, ChangeConfiguration.class })
class NetworkChangeTests {

	@Autowired
	Graph graph;

	@Autowired
	Chronicle chronicle;

	@Autowired
	NetworkChanges changes;

	@BeforeEach
	void empty() {
		EmptyGraph.empty(this.graph);
	}

	@Test
	void aProfessionalFirstInterviewedLaterIsNotNew() {
		tell(people().report("R0", 0, Source.INFORMAL_CARER, "M", "")
			.yes("M")
			.end()
			.report("R1", 1, Source.PROFESSIONAL, "P", "")
			.yes("P")
			.end());
		TieChange change = change(View.DEFAULT, "P");
		assertThat(change.transition()).isEqualTo(Transition.FIRST_OBSERVED);
		assertThat(change.sentence()).isEqualTo("first heard of at T1; nobody was asked about it at T0");
		assertThat(change(View.DEFAULT, "M").sentence()).isEqualTo("there at T0; nobody was asked again at T1");
	}

	@Test
	void sayingFirstHeardOfTakesThatNobodyNamedItBefore() {
		Story story = people().report("R0", 0, Source.INFORMAL_CARER, "M", "")
			.yes("M", "P")
			.end()
			.report("R1", 1, Source.CLIENT, "C", "")
			.yes("P")
			.end();
		tell(story);
		View client = new View(ConsensusRule.UNION, Set.of(Source.CLIENT), null, false);
		assertThat(change(client, "P").transition()).isEqualTo(Transition.FIRST_OBSERVED);
		assertThat(change(client, "P").sentence())
			.isEqualTo("disputed: there at T1, and named before by voices that do not decide it at T0");
		assertThat(change(View.DEFAULT, "P").transition()).isEqualTo(Transition.PERSISTED);
		assertThat(change(View.DEFAULT, "P").sourceChanged()).isTrue();
		assertThat(change(View.DEFAULT, "P").sentence()).isEqualTo("there at T0 and T1, but no voice names it at both");
	}

	@Test
	void listsOldAndNewOfWhatPersisted() {
		tell(people().report("R0", 0, Source.CLIENT, "C", "")
			.yes("M", new Attributes(Set.of(SupportType.COMPANY), Frequency.DAILY, 4, null, 3.5, null, null))
			.end()
			.report("R1", 1, Source.CLIENT, "C", "")
			.yes("M",
					new Attributes(Set.of(SupportType.HOUSEHOLD, SupportType.COMPANY), Frequency.WEEKLY, 4, null, null,
							true, null))
			.end());
		assertThat(change(View.DEFAULT, "M").attributes()).containsExactly(
				new AttributeChange("supportTypes", "COMPANY", "HOUSEHOLD;COMPANY"),
				new AttributeChange("frequency", "DAILY", "WEEKLY"), new AttributeChange("hoursPerWeek", "3.5", null),
				new AttributeChange("coordinator", "false", "true"));
	}

	@Test
	void tellsWhyATieEnded() {
		tell(people().report("R0", 0, Source.CLIENT, "C", "")
			.yes("M", "P")
			.end()
			.report("R1", 1, Source.CLIENT, "C", "")
			.ended("M", null, "MOVED_AWAY")
			.ended("P", "2018-05-01", "NEED_RESOLVED")
			.end());
		assertThat(change(View.DEFAULT, "M").endReasons()).containsExactly("MOVED_AWAY");
		assertThat(change(View.DEFAULT, "P").endReasons()).containsExactly("NEED_RESOLVED");
		assertThat(change(View.DEFAULT, "P").sentence()).isEqualTo("ended since T0: need resolved");
	}

	@Test
	void aDayThatContradictsBothWavesIsAConflictAndTheStatesStand() {
		tell(people().report("R0", 0, Source.CLIENT, "C", "")
			.yes("M")
			.end()
			.report("R1", 1, Source.CLIENT, "C", "")
			.since("M", "2018-04-01")
			.end());
		assertThat(change(View.DEFAULT, "M")).satisfies((change) -> {
			assertThat(change.transition()).isEqualTo(Transition.PERSISTED);
			assertThat(change.conflict()).isTrue();
			assertThat(change.sentence()).isEqualTo("there at T0 and T1; informants disagree");
		});
	}

	@Test
	void whatCameAndWentInBetweenIsListedApart() {
		tell(people().report("R0", 0, Source.CLIENT, "C", "")
			.yes("M")
			.end()
			.report("R1", 1, Source.CLIENT, "C", "")
			.yes("M")
			.supportedFor("P", "2018-03-01", "2018-05-01", "NEED_RESOLVED")
			.end());
		NetworkChange change = change(View.DEFAULT);
		assertThat(change(View.DEFAULT, "P").transition()).isEqualTo(Transition.TRANSIENT);
		assertThat(change.counts().transientTies()).isEqualTo(1);
		assertThat(change.counts().all()).isEqualTo(1);
		assertThat(change.jaccard()).isEqualTo(1.0);
	}

	@Test
	void tellsOfContactsToo() {
		tell(people().report("R0", 0, Source.CLIENT, "C", "SUPPORTS:ALL;IN_CONTACT_WITH:ALL")
			.yes("M", "P")
			.end()
			.report("R1", 1, Source.CLIENT, "C", "SUPPORTS:ALL;IN_CONTACT_WITH:ALL")
			.yes("M", "P")
			.contact("P", "M", true)
			.end());
		assertThat(change(View.DEFAULT).contacts()).singleElement().satisfies((contact) -> {
			assertThat(contact.transition()).isEqualTo(Transition.ADDED);
			assertThat(contact.between()).extracting((one) -> one.id().value()).containsExactly("M", "P");
		});
	}

	@Test
	void tellsWhatBecameOfNeedsPerVoice() {
		tell(people().need("N1", "2018-01-01")
			.need("N2", "2018-06-01")
			.report("R0", 0, Source.CLIENT, "C", "")
			.rates("N1", NeedStatus.UNMET, 2, null)
			.rates("N2", NeedStatus.MET, 4, null)
			.end()
			.report("R1", 1, Source.CLIENT, "C", "")
			.yes("P")
			.addresses("P", "N1", true)
			.rates("N1", NeedStatus.MET, 4, null)
			.rates("N2", NeedStatus.UNMET, 3, null)
			.end()
			.report("R1p", 1, Source.PROFESSIONAL, "P", "")
			.yes("P")
			.rates("N1", NeedStatus.UNMET, 1, null)
			.end());
		List<NeedChange> needs = change(View.DEFAULT).needs();
		assertThat(needs).extracting((need) -> need.need().id().value()).containsExactly("N1", "N2");
		assertThat(needs.getFirst().changes()).containsExactlyInAnyOrder(NeedTransition.RESOLVED,
				NeedTransition.IMPROVED, NeedTransition.NEWLY_COVERED);
		assertThat(needs.getFirst().raters()).singleElement()
			.satisfies((rater) -> assertThat(rater.before().source()).isEqualTo(Source.CLIENT));
		assertThat(needs.get(1).changes()).as("rated before it was identified")
			.containsExactlyInAnyOrder(NeedTransition.APPEARED, NeedTransition.REOPENED, NeedTransition.WORSENED);
	}

	@Test
	void aCoverageThatNobodyWasAskedAboutNeitherGoesNorComes() {
		tell(people().need("N1", "2018-01-01")
			.report("R0", 0, Source.CLIENT, "C", "")
			.yes("P")
			.addresses("P", "N1", true)
			.end()
			.report("R1", 1, Source.PROFESSIONAL, "P", "")
			.yes("P")
			.end());
		assertThat(change(View.DEFAULT).needs()).singleElement()
			.satisfies((need) -> assertThat(need.changes()).isEmpty());
	}

	@Test
	void aWaveThatIsNotThereAndAChangeBackwardsAreBadInput() {
		tell(people());
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> this.changes.find(ChangeKey.whole(Id.of("C"), 0, 4, View.DEFAULT)))
			.withMessage("client C has no wave 4; it has T0 (2018-02-01), T1 (2018-08-01)");
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> ChangeKey.whole(Id.of("C"), 1, 1, View.DEFAULT))
			.withMessage("from 1 to 1 is no change: the earlier wave comes first");
		assertThat(this.changes.find(ChangeKey.whole(Id.of("NOBODY"), 0, 1, View.DEFAULT))).isEmpty();
		assertThat(this.changes.findAll(List.of(ChangeKey.whole(Id.of("C"), 0, 4, View.DEFAULT)))).isEqualTo(Map.of());
	}

	private static Story people() {
		return Story.of("C").waves("2018-02-01", "2018-08-01").carer("M", CareType.OTHER_KIN).professional("P");
	}

	private void tell(Story story) {
		People.write(this.graph, story);
		this.chronicle.append(story.file());
	}

	private NetworkChange change(View view) {
		return this.changes.find(ChangeKey.whole(Id.of("C"), 0, 1, view)).orElseThrow();
	}

	private TieChange change(View view, String supporter) {
		return change(view).ties()
			.stream()
			.filter((tie) -> tie.supporter().id().value().equals(supporter))
			.findFirst()
			.orElseThrow();
	}

}
