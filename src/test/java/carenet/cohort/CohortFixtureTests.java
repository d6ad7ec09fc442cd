package carenet.cohort;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import carenet.actors.ClientFilter;
import carenet.change.PresencePattern;
import carenet.change.TransitionCounts;
import carenet.cohort.CohortTransitions.AskedSource;
import carenet.cohort.CohortWave.AskedCount;
import carenet.evidence.AcceptanceFixture;
import carenet.evidence.Chronicle;
import carenet.evidence.People;
import carenet.evidence.Story;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.study.ConsensusRule;
import carenet.study.Source;
import carenet.study.View;
import carenet.study.WaveStatus;
import carenet.tally.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** The acceptance fixture as a cohort of two clients, added up by hand. */
@GraphTest
@Import(CohortConfiguration.class)
class CohortFixtureTests {

	@Autowired
	Graph graph;

	@Autowired
	Chronicle chronicle;

	@Autowired
	Cohorts cohorts;

	@BeforeEach
	void load() {
		EmptyGraph.empty(this.graph);
		for (Story story : List.of(AcceptanceFixture.withoutRegister(), AcceptanceFixture.withRegister())) {
			People.write(this.graph, story);
			this.chronicle.append(story.file());
		}
	}

	private CohortPart whole(View view, Table... tables) {
		Set<Table> all = EnumSet.noneOf(Table.class);
		all.addAll(List.of(tables));
		return this.cohorts.find(new CohortQuestion(ClientFilter.ALL, view, new Grouping.None(), all)).whole();
	}

	private static TransitionCounts counts(int persisted, int added, int ended, int first, int not, int exited,
			int unknown) {
		return new TransitionCounts(persisted, added, ended, first, not, 0, exited, 0, unknown);
	}

	@Test
	void addsUpWhatBecameOfTies() {
		List<CohortTransitions> rows = whole(View.DEFAULT, Table.TRANSITIONS).transitions();
		assertThat(rows).extracting(CohortTransitions::from).containsExactly(0, 0, 1);
		assertThat(rows).extracting(CohortTransitions::to).containsExactly(1, 2, 2);
		assertThat(rows).extracting(CohortTransitions::counts)
			.containsExactly(counts(2, 2, 1, 1, 0, 1, 0), counts(2, 0, 0, 1, 1, 1, 1), counts(3, 0, 1, 0, 1, 0, 1));
		assertThat(rows).extracting(CohortTransitions::jaccard).containsExactly(2 / 5.0, 1.0, 3 / 4.0);
		assertThat(rows).extracting(CohortTransitions::jaccardLow).containsExactly(2 / 6.0, 2 / 4.0, 3 / 5.0);
		assertThat(rows).extracting(CohortTransitions::jaccardHigh).containsExactly(3 / 6.0, 1.0, 4 / 5.0);
		assertThat(rows).extracting(CohortTransitions::allowsComparison).containsExactly(true, false, true);
		assertThat(rows.get(1).warnings())
			.containsExactly("Only 2 of 4 ties (50 %) could be judged at both waves: no comparison is claimed.");
	}

	@Test
	void addsUpUnderAnotherRuleAndForOneSource() {
		assertThat(whole(new View(ConsensusRule.INTERSECTION, null, null, false), Table.TRANSITIONS).transitions()
			.getFirst()
			.counts()).isEqualTo(counts(1, 3, 1, 0, 0, 1, 0));
		assertThat(whole(new View(ConsensusRule.UNION, Set.of(Source.CLIENT), null, false), Table.TRANSITIONS)
			.transitions()
			.getLast()
			.counts()).isEqualTo(counts(0, 0, 0, 0, 4, 0, 2));
	}

	@Test
	void tellsWhoWasAskedBesideIt() {
		CohortTransitions first = whole(View.DEFAULT, Table.TRANSITIONS, Table.ASKED_BETWEEN).transitions().getFirst();
		assertThat(first.told().persisted()).isEqualTo(2);
		assertThat(first.asked().clients()).isEqualTo(2);
		assertThat(first.asked().sources()).containsExactly(new AskedSource(Source.CLIENT, 2, 0, 0, 0),
				new AskedSource(Source.INFORMAL_CARER, 1, 0, 0, 1), new AskedSource(Source.PROFESSIONAL, 0, 0, 2, 0),
				new AskedSource(Source.MUNICIPAL_RECORD, 1, 0, 0, 1),
				new AskedSource(Source.HOSPITAL_RECORD, 0, 0, 0, 2),
				new AskedSource(Source.FIELD_OBSERVATION, 0, 0, 0, 2));
	}

	@Test
	void tellsHowWavesWentAndWhoWasAsked() {
		CohortWave last = whole(View.DEFAULT, Table.WAVES).waves().getLast();
		assertThat(last.label()).isEqualTo("T2");
		assertThat(last.statuses()).contains(new CohortWave.WaveStatusCount(WaveStatus.CONDUCTED, 2));
		assertThat(last.without()).isZero();
		assertThat(last.asked()).startsWith(new AskedCount(Source.CLIENT, 0, 0),
				new AskedCount(Source.INFORMAL_CARER, 0, 0), new AskedCount(Source.PROFESSIONAL, 2, 2),
				new AskedCount(Source.MUNICIPAL_RECORD, 1, 1));
		assertThat(whole(new View(ConsensusRule.UNION, Set.of(Source.CLIENT), null, false), Table.WAVES).waves()
			.getFirst()
			.asked()).containsExactly(new AskedCount(Source.CLIENT, 2, 2));
	}

	@Test
	void countsCourses() {
		assertThat(whole(View.DEFAULT, Table.PATTERNS).patterns()).filteredOn((row) -> !Objects.equals(row.ties(), 0))
			.containsExactly(new CohortPart.PatternCount(PresencePattern.ALWAYS, 2),
					new CohortPart.PatternCount(PresencePattern.LATER_PRESENT, 2),
					new CohortPart.PatternCount(PresencePattern.LATER_ABSENT, 1),
					new CohortPart.PatternCount(PresencePattern.BETWEEN, 1),
					new CohortPart.PatternCount(PresencePattern.EXITED, 1));
	}

	@Test
	void tellsWhoSupports() {
		assertThat(whole(View.DEFAULT, Table.COMPOSITION).composition()).extracting(CohortFixtureTests::line)
			.containsExactly("0 informal: neighbour 1", "0 informal: other kin 2", "0 formal: care 1",
					"1 informal: other kin 2", "1 formal: care 3", "2 informal: other kin 1", "2 formal: care 2");
	}

	private static String line(CohortPart.CompositionCount row) {
		return row.wave() + " " + row.stratum().label() + " " + row.ties();
	}

	@Test
	void letsNoTieVanishOnItsWay() {
		assertThat(whole(View.DEFAULT, Table.FLOWS).flows())
			.extracting((row) -> "%d-%d %s > %s %d".formatted(row.from(), row.to(), row.before().label(),
					row.after().label(), row.ties()))
			.containsExactly("0-1 informal: neighbour > absent 1", "0-1 informal: other kin > informal: other kin 1",
					"0-1 informal: other kin > not applicable 1", "0-1 formal: care > formal: care 1",
					"0-1 absent > informal: other kin 1", "0-1 absent > formal: care 2",
					"1-2 informal: other kin > informal: other kin 1", "1-2 informal: other kin > unknown 1",
					"1-2 formal: care > formal: care 2", "1-2 formal: care > absent 1", "1-2 absent > unknown 1",
					"1-2 not applicable > not applicable 1");
	}

	@Test
	void answersAsKnownEarlier() {
		View before = new View(ConsensusRule.UNION, null, java.time.Instant.parse("2018-08-02T00:00:00Z"), false);
		CohortPart then = whole(before, Table.TRANSITIONS, Table.WAVES, Table.ASKED_BETWEEN);
		assertThat(then.transitions().getFirst().counts()).isEqualTo(counts(2, 2, 1, 0, 0, 1, 0));
		assertThat(then.waves().getLast().asked()).allMatch((row) -> Objects.equals(row.reports(), 0));
		assertThat(then.transitions().getFirst().asked().sources().get(2))
			.isEqualTo(new AskedSource(Source.PROFESSIONAL, 0, 0, 0, 2));
	}

	@Test
	void anEmptyCohortHasZerosAndReasons() {
		CohortQuestion nobody = new CohortQuestion(ClientFilter.search("NOBODY"), View.DEFAULT,
				new Grouping.ByAttribute(Grouping.Attribute.DISTRICT), EnumSet.allOf(Table.class));
		Cohort cohort = this.cohorts.find(nobody);
		assertThat(cohort.clients()).isZero();
		assertThat(cohort.groups()).isEmpty();
		assertThat(cohort.whole().transitions()).hasSize(3).allSatisfy((row) -> {
			assertThat(row.jaccard()).isNull();
			assertThat(row.reasons()).isNotEmpty();
			assertThat(row.asked().clients()).isZero();
		});
		assertThat(cohort.whole().measures())
			.allSatisfy((row) -> assertThat(row.reason()).startsWith("No client has T"));
	}

}
