package carenet.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import carenet.actors.CareType;
import carenet.actors.ClientFilter;
import carenet.cohort.RateDifferences.GroupDifference;
import carenet.evidence.Chronicle;
import carenet.evidence.People;
import carenet.evidence.Story;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.study.BadInput;
import carenet.study.Source;
import carenet.study.View;
import carenet.tally.Rate;
import carenet.tally.Table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/** Districts compared by hand, and one where too little was seen. */
@GraphTest
@Import(CohortConfiguration.class)
class DifferencesTests {

	private static final CohortQuestion BY_DISTRICT = new CohortQuestion(ClientFilter.ALL, View.DEFAULT,
			new Grouping.ByAttribute(Grouping.Attribute.DISTRICT), Set.of(Table.TRANSITIONS, Table.DIFFERENCES));

	@Autowired
	Graph graph;

	@Autowired
	Chronicle chronicle;

	@Autowired
	Cohorts cohorts;

	/** Ties of each client: those that stay, then those that end. */
	@BeforeEach
	void load() {
		EmptyGraph.empty(this.graph);
		client("E1", "East", 1, 1);
		client("E2", "East", 2, 0);
		client("E3", "East", 0, 1);
		client("E4", "East", 3, 2);
		client("W1", "West", 1, 0);
		client("W2", "West", 1, 2);
		client("X1", null, 1, 1);
	}

	private void client(String id, @Nullable String district, int stay, int end) {
		Story story = Story.of(id).waves("2018-02-01", "2018-08-01");
		List<String> carers = new ArrayList<>();
		for (int i = 0; i < stay + end; i++) {
			carers.add(id + "-K" + i);
			story.carer(id + "-K" + i, CareType.FRIEND);
		}
		story.report(id + "-0", 0, Source.CLIENT, id, "SUPPORTS:ALL").yes(carers.toArray(String[]::new)).end();
		story.report(id + "-1", 1, Source.CLIENT, id, "SUPPORTS:ALL")
			.yes(carers.subList(0, stay).toArray(String[]::new))
			.end();
		People.write(this.graph, story);
		this.chronicle.append(story.file());
		if (district != null) {
			this.graph.run("MATCH (c:Client {id: $id}) SET c.district = $district",
					Map.of("id", id, "district", district));
		}
	}

	private RateDifferences rate(Rate rate) {
		return this.cohorts.find(BY_DISTRICT)
			.differences()
			.stream()
			.filter((one) -> one.rate() == rate)
			.findFirst()
			.orElseThrow();
	}

	@Test
	void comparesGroupsByTheirClients() {
		RateDifferences jaccard = rate(Rate.JACCARD);
		assertThat(jaccard.groups()).extracting((one) -> one.group().label())
			.containsExactly("East", "West", "not stated");
		assertThat(jaccard.groups().get(0).rate().value()).isEqualTo(0.6);
		assertThat(jaccard.groups().get(1).rate().value()).isEqualTo(0.5);
		GroupDifference difference = jaccard.differences().getFirst();
		assertThat(difference.difference().value()).isCloseTo(-0.1, within(1e-12));
		assertThat(Objects.requireNonNull(difference.difference().high()))
			.isCloseTo(-0.1 + 1.959963985 * Math.sqrt(4 / 3.0 * 1.04 / 100 + 0.0625), within(1e-9));
		assertThat(difference.difference().warnings()).hasSize(2);
	}

	@Test
	void claimsNoDifferenceWhereTooLittleWasSeen() {
		EmptyGraph.empty(this.graph);
		client("E1", "East", 2, 1);
		client("E2", "East", 2, 0);
		half("Y1", "West");
		half("Y2", "West");
		RateDifferences stability = rate(Rate.STABILITY);
		assertThat(stability.groups().get(1).allowsComparison()).isFalse();
		assertThat(stability.groups().get(1).rate().value()).isEqualTo(0.5);
		GroupDifference blocked = stability.differences().getFirst();
		assertThat(blocked.difference().value()).isNull();
		assertThat(blocked.difference().reason()).isEqualTo(
				"West, T0 to T1: Only 2 of 4 ties (50 %) could be judged at both waves: no comparison is claimed.");
	}

	/** Two carers at T0, of whom only one is asked again. */
	private void half(String id, String district) {
		Story story = Story.of(id)
			.waves("2018-02-01", "2018-08-01")
			.carer(id + "-K", CareType.FRIEND)
			.carer(id + "-L", CareType.FRIEND)
			.report(id + "-0", 0, Source.CLIENT, id, "SUPPORTS:ALL")
			.yes(id + "-K", id + "-L")
			.end()
			.report(id + "-1", 1, Source.INFORMAL_CARER, id + "-K", "SUPPORTS:OWN")
			.yes(id + "-K")
			.end();
		People.write(this.graph, story);
		this.chronicle.append(story.file());
		this.graph.run("MATCH (c:Client {id: $id}) SET c.district = $district", Map.of("id", id, "district", district));
	}

	@Test
	void doesNotCompareMoreGroupsThanAnybodyReads() {
		this.graph.run("UNWIND range(1, 60) AS i CREATE (:Client {id: 'D' + i, district: 'D' + i})", Map.of());
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> this.cohorts.find(BY_DISTRICT))
			.withMessage("differences between 63 groups; at most 50");
	}

}
