package carenet.cohort;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import carenet.actors.CareType;
import carenet.access.Access;
import carenet.access.OpenedClients;
import carenet.access.Viewer;
import carenet.actors.ClientFilter;
import carenet.change.TransitionCounts;
import carenet.evidence.AcceptanceFixture;
import carenet.evidence.Chronicle;
import carenet.evidence.People;
import carenet.evidence.Story;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.graph.StatementCounter;
import carenet.network.CareDensities;
import carenet.network.Networks;
import carenet.network.NetworksAt;
import carenet.study.Source;
import carenet.study.View;
import carenet.tally.Cell;
import carenet.tally.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** What is stored and yet does not count, or no longer tells all that is known. */
@GraphTest
@Import(CohortConfiguration.class)
class UncountedTests {

	private static final Grouping BY_DISTRICT = new Grouping.ByAttribute(Grouping.Attribute.DISTRICT);

	@Autowired
	Graph graph;

	@Autowired
	Chronicle chronicle;

	@Autowired
	Cohorts cohorts;

	@Autowired
	StatementCounter statements;

	@BeforeEach
	void load() {
		EmptyGraph.empty(this.graph);
		People.write(this.graph, AcceptanceFixture.withoutRegister());
		this.chronicle.append(AcceptanceFixture.withoutRegister().file());
	}

	private static CohortQuestion transitions(Grouping grouping) {
		return new CohortQuestion(ClientFilter.ALL, View.DEFAULT, grouping, Set.of(Table.TRANSITIONS));
	}

	private static TransitionCounts first(Cohort cohort) {
		return cohort.whole().transitions().getFirst().told();
	}

	@Test
	void aClientThatIsStillArrivingIsNotCounted() {
		Cohort before = this.cohorts.find(CohortQuestion.everybody(EnumSet.allOf(Table.class)));
		this.chronicle.appendUnseen(List.of(AcceptanceFixture.withRegister().file()));
		assertThat(this.cohorts.find(CohortQuestion.everybody(EnumSet.allOf(Table.class)))).isEqualTo(before);
		assertThat(first(this.cohorts.find(transitions(new Grouping.None())))).isEqualTo(first(before));
		assertThat(this.cohorts.find(transitions(BY_DISTRICT)).clients()).isEqualTo(1);
		this.chronicle.reveal();
		assertThat(first(this.cohorts.find(transitions(new Grouping.None()))).persisted())
			.isEqualTo(first(before).persisted() + 1);
	}

	@Test
	void aWaveThatOnlyArrivingClientsHaveDoesNotOccur() {
		this.chronicle.appendUnseen(List.of(Story.of("LATE").wave(7, "2019-08-01").file()));
		assertThat(this.cohorts.find(CohortQuestion.everybody(Set.of())).waves()).containsExactly(0, 1, 2);
		this.chronicle.reveal();
		assertThat(this.cohorts.find(CohortQuestion.everybody(Set.of())).waves()).containsExactly(0, 1, 2, 7);
	}

	@Test
	void whatHasBecomeKnownMeanwhileIsReadFromTheEvidence() {
		this.chronicle.append(Story.of("E")
			.waves("2018-02-01", "2018-08-01")
			.carer("M", CareType.OTHER_KIN)
			.report("E0", 0, Source.CLIENT, "E", "SUPPORTS:ALL")
			.yes("M")
			.end()
			.report("E1", 1, Source.CLIENT, "E", "SUPPORTS:ALL")
			.recordedAt("2100-01-01T12:00:00Z")
			.yes("M")
			.end()
			.file());
		for (Grouping grouping : List.of(new Grouping.None(), BY_DISTRICT)) {
			TransitionCounts now = first(this.cohorts.find(transitions(grouping)));
			assertThat(now.persisted()).isEqualTo(1);
			assertThat(now.notReobserved()).isEqualTo(1);
		}
		Clock then = Clock.fixed(Instant.parse("2100-01-02T00:00:00Z"), ZoneOffset.UTC);
		Networks networks = NetworksAt.moment(then, this.graph);
		Cohorts later = new Cohorts(this.graph, networks, new CareDensities(this.graph, networks, then),
				new Access(() -> Viewer.LOCAL, OpenedClients.NONE, then), then, Publication.EVERYTHING);
		for (Grouping grouping : List.of(new Grouping.None(), BY_DISTRICT)) {
			TransitionCounts counts = first(later.find(transitions(grouping)));
			assertThat(counts.persisted()).isEqualTo(2);
			assertThat(counts.notReobserved()).isZero();
		}
		assertThat(later
			.find(new CohortQuestion(ClientFilter.ALL, View.DEFAULT, BY_DISTRICT,
					EnumSet.of(Table.TRANSITIONS, Table.DIFFERENCES)))
			.whole()).isEqualTo(later.find(transitions(BY_DISTRICT)).whole());
		CohortPart all = later.find(CohortQuestion.everybody(EnumSet.allOf(Table.class))).whole();
		CohortPart some = later.find(CohortQuestion.everybody(EnumSet.of(Table.COMPOSITION, Table.NEEDS))).whole();
		assertThat(all.composition()).isEqualTo(some.composition()).isNotEmpty();
		assertThat(all.needs()).isEqualTo(some.needs());
	}

	@Test
	void aTieOfWhichNothingIsKnownYetIsNotCounted() {
		this.chronicle.append(Story.of("F")
			.waves("2018-02-01", "2018-08-01")
			.carer("M", CareType.OTHER_KIN)
			.report("F0", 0, Source.CLIENT, "F", "SUPPORTS:ALL")
			.recordedAt("2100-01-01T12:00:00Z")
			.yes("M")
			.end()
			.file());
		Cohort cohort = this.cohorts.find(CohortQuestion.everybody(EnumSet.of(Table.TRANSITIONS, Table.WAVES)));
		assertThat(cohort.clients()).isEqualTo(2);
		assertThat(first(cohort).persisted()).isEqualTo(1);
		assertThat(cohort.whole().waves().getFirst().asked().getFirst().clients()).isEqualTo(1);
	}

	@Test
	void aTransitionTableIsTwoStatementsHoweverManyClients() {
		for (int clients = 1; clients <= 3; clients++) {
			for (Grouping grouping : List.of(new Grouping.None(), BY_DISTRICT, new Grouping.ByScheme("CASE_TYPE"))) {
				assertThat(this.statements.count(() -> this.cohorts.find(transitions(grouping)))).isEqualTo(2);
			}
			this.chronicle.append(Story.of("X" + clients).waves("2018-02-01").file());
		}
		assertThat(this.statements.count(() -> this.cohorts.find(
				CohortQuestion.everybody(Set.of(Table.TRANSITIONS, Table.PATTERNS, Table.ASKED_BETWEEN, Table.WAVES)))))
			.isEqualTo(3);
		assertThat(this.statements
			.count(() -> this.cohorts.open(transitions(BY_DISTRICT), null, new Cell.Everybody(), 20, null)))
			.isEqualTo(1);
	}

}
