package carenet.cohort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import carenet.actors.ClientFilter;
import carenet.actors.Supporters;
import carenet.change.ChangeKey;
import carenet.change.NetworkChange;
import carenet.change.NetworkChanges;
import carenet.change.TransitionCounts;
import carenet.evidence.Chronicle;
import carenet.evidence.RandomHistories;
import carenet.graph.GraphTest;
import carenet.network.KnownClient;
import carenet.network.NetworkKey;
import carenet.network.Networks;
import carenet.network.Part;
import carenet.network.SupportNetwork;
import carenet.study.Id;
import carenet.study.View;
import carenet.study.Wave;
import carenet.tally.Cell;
import carenet.tally.Stratum;
import carenet.tally.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every cohort, tried on random histories through the database. */
@GraphTest
@Import(CohortConfiguration.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CohortLawsTests {

	private static final int HISTORIES = Integer.getInteger("histories", 24);

	private static final long SEED = Long.getLong("seed", 1L);

	private static final List<Grouping> GROUPINGS = List.of(new Grouping.None(),
			new Grouping.ByAttribute(Grouping.Attribute.DISTRICT), new Grouping.ByAttribute(Grouping.Attribute.SEX),
			new Grouping.ByAttribute(Grouping.Attribute.BIRTH_DECADE), new Grouping.ByScheme("CASE_TYPE"));

	@Autowired
	Cohorts cohorts;

	@Autowired
	NetworkChanges changes;

	@Autowired
	Networks networks;

	@Autowired
	Chronicle chronicle;

	@BeforeAll
	static void load(@Autowired Supporters supporters, @Autowired Chronicle chronicle) {
		new ManyClients(SEED, HISTORIES).write(supporters, chronicle);
	}

	/** Now, and as known at some moments. */
	static List<View> views() {
		List<View> views = new ArrayList<>(RandomHistories.views(SEED, 3));
		for (String moment : List.of("2018-01-02T00:00:00Z", "2018-01-06T00:00:00Z", "2900-01-01T00:00:00Z")) {
			for (View view : RandomHistories.views(SEED + 1, 2)) {
				views.add(new View(view.rule(), view.sources(), Instant.parse(moment), view.includeRetrospective()));
			}
		}
		return views;
	}

	private Cohort cohort(View view, Grouping grouping, Table... tables) {
		Set<Table> all = EnumSet.noneOf(Table.class);
		all.addAll(List.of(tables));
		return this.cohorts.find(new CohortQuestion(ClientFilter.ALL, view, grouping, all));
	}

	@Test
	void transitionsAreTheSumOfEachClientsOwnChange() {
		for (View view : views()) {
			Cohort cohort = cohort(view, new Grouping.None(), Table.TRANSITIONS);
			assertThat(cohort.clients()).isEqualTo(HISTORIES);
			Map<Integer, TransitionCounts> sums = new HashMap<>();
			this.changes.findAll(keys(cohort, view))
				.forEach((key, change) -> sums.merge(key.from() * 1000 + key.to(), change.counts(),
						TransitionCounts::plus));
			for (CohortTransitions row : cohort.whole().transitions()) {
				assertThat(row.counts()).as("%s, %d to %d", view, row.from(), row.to())
					.isEqualTo(sums.getOrDefault(row.from() * 1000 + row.to(), TransitionCounts.NONE));
			}
		}
	}

	private List<ChangeKey> keys(Cohort cohort, View view) {
		List<ChangeKey> keys = new ArrayList<>();
		for (Id client : this.chronicle.clients()) {
			for (CohortTransitions row : cohort.whole().transitions()) {
				keys.add(new ChangeKey(client, row.from(), row.to(), view, Set.of(Part.TIES)));
			}
		}
		return keys;
	}

	@Test
	void beforeAnythingIsKnownNothingIsCounted() {
		View before = new View(View.DEFAULT.rule(), null, Instant.parse("1999-01-01T00:00:00Z"), false);
		Cohort cohort = cohort(before, new Grouping.None(), Table.values());
		assertThat(cohort.clients()).isEqualTo(HISTORIES);
		assertThat(cohort.whole().transitions()).isNotEmpty()
			.allSatisfy((row) -> assertThat(row.counts()).isEqualTo(TransitionCounts.NONE));
	}

	/** One read by sums and one client by client; the same numbers. */
	@Test
	void sumsAndSingleClientsTellTheSame() {
		for (View view : RandomHistories.views(SEED, 2)) {
			for (Grouping grouping : GROUPINGS.subList(1, GROUPINGS.size())) {
				Cohort summed = cohort(view, grouping, Table.TRANSITIONS, Table.PATTERNS);
				Cohort single = cohort(view, grouping, Table.TRANSITIONS, Table.PATTERNS, Table.DIFFERENCES);
				View known = new View(view.rule(), view.sources(), Instant.parse("2900-01-01T00:00:00Z"),
						view.includeRetrospective());
				Cohort evidence = cohort(known, grouping, Table.TRANSITIONS, Table.PATTERNS);
				assertThat(summed.groups()).isEqualTo(single.groups());
				assertThat(summed.groups()).isEqualTo(evidence.groups());
				assertThat(summed.whole()).isEqualTo(single.whole()).isEqualTo(evidence.whole());
			}
		}
	}

	@Test
	void groupsPartitionTheCohort() {
		for (View view : RandomHistories.views(SEED, 1).subList(0, 2)) {
			CohortPart whole = cohort(view, new Grouping.None(), Table.values()).whole();
			for (Grouping grouping : GROUPINGS.subList(1, GROUPINGS.size())) {
				Cohort cohort = cohort(view, grouping, Table.values());
				assertThat(cohort.whole()).isEqualTo(whole);
				assertThat(cohort.groups()).hasSizeGreaterThan(1);
				assertThat(sum(cohort.groups(), CohortPart::clients)).isEqualTo(whole.clients());
				Map<Cell, Integer> sums = new HashMap<>();
				cohort.groups()
					.forEach((part) -> Cells.of(part).forEach((cell, count) -> sums.merge(cell, count, Integer::sum)));
				Cells.of(whole)
					.forEach((cell, count) -> assertThat(sums.getOrDefault(cell, 0)).as("%s", cell).isEqualTo(count));
			}
		}
	}

	@Test
	void severalCodesOfAClientAreAGroupOfTheirOwn() {
		Cohort cohort = cohort(View.DEFAULT, new Grouping.ByScheme("CASE_TYPE"));
		assertThat(cohort.groups()).extracting((part) -> label(part))
			.containsExactly("CHANGING", "CHANGING + STABLE", "STABLE", "not stated");
		assertThat(cohort.groups()).extracting(CohortPart::clients).containsOnly(HISTORIES / 4);
		assertThat(cohort(View.DEFAULT, new Grouping.ByAttribute(Grouping.Attribute.BIRTH_DECADE)).groups())
			.extracting((part) -> label(part))
			.startsWith("1930s", "1940s")
			.endsWith("not stated");
	}

	private static String label(CohortPart part) {
		Group group = part.group();
		return (group != null) ? group.label() : "all";
	}

	@Test
	void numbersOfOneRowAddUp() {
		for (View view : Stream.of(0, 7, 14).map(views()::get).toList()) {
			Cohort cohort = cohort(view, new Grouping.ByScheme("CASE_TYPE"), Table.values());
			for (CohortPart part : Stream.concat(Stream.of(cohort.whole()), cohort.groups().stream()).toList()) {
				part.transitions()
					.forEach((row) -> assertThat(row.asked().sources())
						.allMatch((one) -> told(one.both()) + told(one.onlyFrom()) + told(one.onlyTo())
								+ told(one.neither()) == told(row.asked().clients())));
				assertThat(part.waves()).allMatch((row) -> told(row.without())
						+ sum(row.statuses(), CohortWave.WaveStatusCount::clients) == told(part.clients()));
				assertThat(part.needs()).allMatch(
						(row) -> sum(row.coverages(), CohortNeeds.NeedCoverageCount::needs) == told(row.listed()));
				assertThat(part.measures()).allMatch((row) -> told(row.n()) + sum(row.undefined(),
						CohortMeasure.UndefinedCount::clients) == told(part.clients()) - without(part, row.wave()));
				int ties = sum(part.patterns(), CohortPart.PatternCount::ties);
				cohort.waves()
					.stream()
					.skip(1)
					.forEach(
							(wave) -> assertThat(sum(part.flows().stream().filter((flow) -> flow.to() == wave).toList(),
									CohortPart.TieFlow::ties))
								.isEqualTo(ties));
			}
		}
	}

	private static int without(CohortPart part, int wave) {
		return told(part.waves().stream().filter((row) -> row.wave() == wave).findFirst().orElseThrow().without());
	}

	private static <T> int sum(List<T> rows, Function<T, @Nullable Integer> number) {
		return rows.stream().mapToInt((row) -> told(number.apply(row))).sum();
	}

	private static int told(@Nullable Integer number) {
		return Objects.requireNonNull(number);
	}

	@Test
	void otherTablesAreSumsOverClientsToo() {
		for (View view : Stream.of(0, 3, 9, 20, 25).map(views()::get).toList()) {
			CohortPart whole = cohort(view, new Grouping.None(), Table.values()).whole();
			Map<Cell, Integer> sums = new HashMap<>();
			for (Id client : this.chronicle.clients()) {
				add(this.networks.know(NetworkKey.allWaves(client, asKnown(view), EnumSet.allOf(Part.class)))
					.orElseThrow(), sums);
			}
			Cells.of(whole).forEach((cell, number) -> {
				if (cell instanceof Cell.Reports || (cell instanceof Cell.AtWave at && at.status() != null)
						|| cell instanceof Cell.NeedStands || cell instanceof Cell.NeedCovered
						|| cell instanceof Cell.Composed) {
					assertThat(number).as("%s, %s", view, cell).isEqualTo(sums.getOrDefault(cell, 0));
				}
			});
			assertThat(sums.keySet()).allMatch(Cells.of(whole)::containsKey);
		}
	}

	private static View asKnown(View view) {
		Instant knownAt = view.knownAt();
		return (knownAt != null) ? view : new View(view.rule(), view.sources(), Instant.parse("2900-01-01T00:00:00Z"),
				view.includeRetrospective());
	}

	private static void add(KnownClient known, Map<Cell, Integer> sums) {
		known.reports()
			.stream()
			.filter((report) -> known.view().counts(report.source()))
			.forEach((report) -> sums.merge(new Cell.Reports(report.wave(), report.source()), 1, Integer::sum));
		for (Wave wave : known.waves()) {
			SupportNetwork network = known.at(wave);
			sums.merge(new Cell.AtWave(wave.index(), wave.status()), 1, Integer::sum);
			network.present()
				.forEach((tie) -> sums.merge(new Cell.Composed(wave.index(), Stratum.of(tie)), 1, Integer::sum));
			network.needs().forEach((need) -> {
				sums.merge(new Cell.NeedStands(wave.index(), need.need().domain(), need.status()), 1, Integer::sum);
				sums.merge(new Cell.NeedCovered(wave.index(), need.need().domain(), need.coverage()), 1, Integer::sum);
			});
		}
	}

	@Test
	void everyNumberOpensToTheClientsBehindIt() {
		Instant known = Instant.parse("2018-01-08T00:00:00Z");
		for (View view : List.of(View.DEFAULT, new View(View.DEFAULT.rule(), null, known, true))) {
			CohortQuestion question = new CohortQuestion(new ClientFilter(null, "h2", null, null, null, null), view,
					new Grouping.ByAttribute(Grouping.Attribute.DISTRICT), EnumSet.allOf(Table.class));
			Cohort cohort = this.cohorts.find(question);
			Set<Class<?>> met = new HashSet<>();
			for (CohortPart part : Stream.concat(Stream.of(cohort.whole()), cohort.groups().stream()).toList()) {
				Cells.of(part).forEach((cell, number) -> {
					if (number > 0 || !met.contains(cell.getClass())) {
						CohortClients opened = this.cohorts.open(question, part.group(), cell, 200, null);
						assertThat(opened.total()).as("%s %s", part.group(), cell).isEqualTo(number);
						assertThat(sum(opened.edges(), CohortClients.Edge::count)).isEqualTo(number);
						assertThat(opened.edges()).hasSize(opened.totalCount());
					}
					if (number > 0) {
						met.add(cell.getClass());
					}
				});
			}
			assertThat(met).hasSize(14);
		}
	}

	@Test
	void pagesThroughTheClientsBehindANumber() {
		CohortQuestion question = CohortQuestion.everybody(Set.of());
		Cell cell = new Cell.Everybody();
		List<Id> paged = new ArrayList<>();
		CohortClients page = this.cohorts.open(question, null, cell, 7, null);
		while (true) {
			assertThat(page.total()).isEqualTo(HISTORIES);
			page.edges().forEach((edge) -> paged.add(edge.client()));
			if (!page.pageInfo().hasNextPage()) {
				break;
			}
			page = this.cohorts.open(question, null, cell, 7, page.pageInfo().endCursor());
		}
		assertThat(paged).isEqualTo(this.chronicle.clients());
	}

}
