package carenet.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import carenet.actors.ClientFilter;
import carenet.change.Transition;
import carenet.cohort.Cohort;
import carenet.cohort.CohortPart;
import carenet.cohort.CohortQuestion;
import carenet.cohort.Cohorts;
import carenet.cohort.Grouping;
import carenet.study.ConsensusRule;
import carenet.study.Source;
import carenet.study.View;
import carenet.tally.Cell;
import carenet.tally.Table;
import carenet.tally.WavePair;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/**
 * What is asked of a cohort, each beside the bare aggregating statement that somebody
 * would write by hand.
 *
 * @param product the product that is asked
 */
record CohortQuestions(Product product) {

	private static final SessionConfig READ = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

	private static final String BARE = "bare statement: ties by testimony";

	private static final String BARE_BY_DISTRICT = "bare statement: ties by district and testimony";

	private static final Grouping BY_DISTRICT = new Grouping.ByAttribute(Grouping.Attribute.DISTRICT);

	private static final Grouping BY_SEX = new Grouping.ByAttribute(Grouping.Attribute.SEX);

	private static final String GRAPHQL = """
			{ cohort { clients whole { transitions { from to counts { persisted added ended firstObserved notReobserved }
			    jaccard jaccardLow jaccardHigh coverage warnings } } } }
			""";

	/**
	 * A question.
	 *
	 * @param what in words
	 * @param beside what it is compared with
	 * @param goal what it should not exceed
	 * @param ask asks it
	 */
	record Asked(String what, String beside, String goal, Runnable ask) {
	}

	List<Asked> all() {
		List<Asked> all = new ArrayList<>();
		all.add(new Asked(BARE, BARE, "", this::bare));
		for (ConsensusRule rule : ConsensusRule.values()) {
			View view = new View(rule, null, null, false);
			all.add(new Asked("transitions, " + rule, BARE, "1.5; 2,000 ms",
					() -> find(view, new Grouping.None(), Set.of(Table.TRANSITIONS))));
		}
		View some = new View(ConsensusRule.UNION, Set.of(Source.CLIENT, Source.PROFESSIONAL), null, true);
		all.add(new Asked("transitions, two sources, in retrospect", BARE, "1.5; 2,000 ms",
				() -> find(some, new Grouping.None(), Set.of(Table.TRANSITIONS))));
		all.add(new Asked("transitions over GraphQL in process", BARE, "1.5; 2,000 ms", this::graphQl));
		all.add(new Asked(BARE_BY_DISTRICT, BARE_BY_DISTRICT, "", this::bareByDistrict));
		all.add(new Asked("transitions and courses by district", BARE_BY_DISTRICT, "1.5; 2,000 ms",
				() -> find(View.DEFAULT, BY_DISTRICT, Set.of(Table.TRANSITIONS, Table.PATTERNS))));
		all.add(new Asked("transitions by district, with who was asked", BARE_BY_DISTRICT, "",
				() -> find(View.DEFAULT, BY_DISTRICT, Set.of(Table.TRANSITIONS, Table.ASKED_BETWEEN, Table.WAVES))));
		all.add(new Asked("transitions by sex, with intervals and differences", BARE_BY_DISTRICT, "",
				() -> find(View.DEFAULT, BY_SEX, Set.of(Table.TRANSITIONS, Table.DIFFERENCES))));
		all.add(new Asked("the clients behind a number, 20 of them", BARE_BY_DISTRICT, "", this::open));
		return all;
	}

	/** Both ways have to count the same ties, else they are not compared. */
	String check() {
		int bare = this.bare().stream().mapToInt((row) -> row.get("ties").asInt()).sum();
		Cohort cohort = find(View.DEFAULT, new Grouping.None(), Set.of(Table.TRANSITIONS, Table.PATTERNS));
		int counted = cohort.whole().patterns().stream().mapToInt(CohortPart.PatternCount::ties).sum();
		int clients = Objects.requireNonNull(cohort.clients());
		if (bare != counted || clients != BenchData.CLIENTS * CohortData.TIMES) {
			throw new IllegalStateException(
					"%d ties by hand, %d in the product, of %d clients".formatted(bare, counted, clients));
		}
		return String.format(Locale.ROOT, "%,d clients, %,d support ties, %,d different testimonies.", clients,
				bare, this.bare().size());
	}

	private List<Record> bare() {
		return read("MATCH (t:SupportsTie) WHERE t.testimony >= '' RETURN t.testimony AS testimony, count(*) AS ties");
	}

	private List<Record> bareByDistrict() {
		return read("""
				MATCH (c:Client)<-[:OF]-(t:SupportsTie)
				RETURN c.district AS district, t.testimony AS testimony, count(*) AS ties
				""");
	}

	private List<Record> read(String statement) {
		try (Session session = this.product.part(Driver.class).session(READ)) {
			return session.run(statement).list();
		}
	}

	private Cohort find(View view, Grouping grouping, Set<Table> tables) {
		return this.product.part(Cohorts.class)
			.find(new CohortQuestion(ClientFilter.ALL, view, grouping, EnumSet.copyOf(tables)));
	}

	private void graphQl() {
		var answer = this.product.part(ExecutionGraphQlService.class)
			.execute(new DefaultExecutionGraphQlRequest(GRAPHQL, null, Map.of(), Map.of(), "bench", Locale.ROOT))
			.block();
		if (answer == null || !answer.getErrors().isEmpty()) {
			throw new IllegalStateException("no answer");
		}
	}

	private void open() {
		this.product.part(Cohorts.class)
			.open(CohortQuestion.everybody(Set.of()), null, new Cell.Changed(new WavePair(0, 1), Transition.ENDED), 20,
					null);
	}

}
