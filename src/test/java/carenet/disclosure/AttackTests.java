package carenet.disclosure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import carenet.actors.ClientFilter;
import carenet.cohort.Cohort;
import carenet.cohort.CohortPart;
import carenet.cohort.CohortQuestion;
import carenet.cohort.CountedStudy;
import carenet.cohort.Grouping;
import carenet.disclosure.Attacker.Range;
import carenet.study.View;
import carenet.tally.Table;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random studies are told under control, and somebody who knows how the tables hang
 * together tries to work out what is suppressed: each such number could still be as many
 * others as the threshold says.
 */
class AttackTests {

	private static final int SEEDS = Integer.getInteger("attacks", 2);

	/** How many numbers of a study are attacked. */
	private static final int MOST = Integer.getInteger("attacked", 30);

	private static final CohortQuestion GROUPED = new CohortQuestion(ClientFilter.ALL, View.DEFAULT,
			new Grouping.ByAttribute(Grouping.Attribute.DISTRICT), EnumSet.allOf(Table.class));

	private static final CohortQuestion ALL = CohortQuestion.everybody(EnumSet.allOf(Table.class));

	@ParameterizedTest
	@CsvSource({ "8, 2, 2", "25, 3, 2", "60, 4, 2", "60, 3, 3", "200, 3, 2", "300, 6, 3", "1500, 4, 3" })
	void nothingThatIsSuppressedCanBeWorkedOut(int clients, int groups, int waves) {
		for (long seed = 1; seed <= SEEDS; seed++) {
			CountedStudy study = CountedStudy.random(seed, clients, groups, waves);
			for (CohortQuestion question : List.of(GROUPED, ALL)) {
				DisclosureRules rules = new DisclosureRules((seed % 2 == 0) ? 10 : 5, 1);
				Cohort counted = study.count(question);
				Cohort told = new ControlledCohort(counted, null, question.tables(), rules).told();
				Numbers numbers = Numbers.of(told, counted);
				assertThat(numbers.told().values()).as("seed %d", seed)
					.noneMatch((number) -> number > 0 && number < rules.threshold());
				assertThat(narrowed(counted, told, numbers, rules.threshold())).as("seed %d", seed).isEmpty();
			}
		}
	}

	/**
	 * What small numbers can be narrowed to fewer values; some of all that are hidden.
	 */
	private static List<String> narrowed(Cohort counted, Cohort told, Numbers numbers, int threshold) {
		Map<String, Integer> truth = Numbers.of(counted).told();
		Attacker attacker = Knowledge.of(counted, told, numbers.told());
		assertThat(attacker.errors(truth)).isEmpty();
		List<String> small = new TreeSet<>(numbers.hidden()).stream()
			.filter((name) -> truth.getOrDefault(name, 0) > 0 && truth.getOrDefault(name, 0) < threshold)
			.toList();
		List<String> narrowed = new ArrayList<>();
		for (int i = 0; i < small.size(); i += 1 + small.size() / MOST) {
			String name = small.get(i);
			Range range = attacker.range(name);
			if (range.values() < threshold) {
				narrowed.add("%s is %d, found %s".formatted(name, truth.get(name), range));
			}
		}
		return narrowed;
	}

	/** A filter and its absence are asked for one after the other. */
	@Test
	void someClientsTakenFromEverybodyLeaveNothingSmall() {
		DisclosureRules rules = new DisclosureRules(10, 1);
		List<Integer> found = new ArrayList<>();
		for (long seed = 1; seed <= 12; seed++) {
			CountedStudy study = CountedStudy.random(seed, 300, 3, 2);
			CohortPart everybody = study.count(ALL).whole();
			Map<String, Integer> all = told(study, null, rules);
			CountedStudy some = study
				.of(study.clients().stream().limit(120).map(CountedStudy.One::id).collect(Collectors.toSet()));
			left(all, told(some, null, rules)).stream().filter(rules::isSmall).forEach(found::add);
			assertThat(left(all, told(some, everybody, rules))).hasSizeGreaterThan(100).noneMatch(rules::isSmall);
		}
		assertThat(found).as("without everybody beside them").isNotEmpty();
	}

	private static Map<String, Integer> told(CountedStudy study, @Nullable CohortPart everybody,
			DisclosureRules rules) {
		return Numbers.of(new ControlledCohort(study.count(ALL), everybody, ALL.tables(), rules).told()).told();
	}

	private static List<Integer> left(Map<String, Integer> all, Map<String, Integer> some) {
		return some.keySet()
			.stream()
			.filter(all::containsKey)
			.map((name) -> value(all, name) - value(some, name))
			.toList();
	}

	private static int value(Map<String, Integer> numbers, String name) {
		return Objects.requireNonNull(numbers.get(name));
	}

	/** Safety alone is had by silence. */
	@Test
	void ofManyClientsMostIsTold() {
		Cohort counted = CountedStudy.random(3, 2000, 4, 2).count(GROUPED);
		Cohort told = new ControlledCohort(counted, null, GROUPED.tables(), new DisclosureRules(10, 1)).told();
		Numbers numbers = Numbers.of(told, counted);
		assertThat(numbers.told()).hasSizeGreaterThan(2 * numbers.hidden().size());
		assertThat(told.whole().transitions()).allSatisfy((row) -> assertThat(row.jaccard()).isNotNull());
	}

	/** What the attack is worth: with small numbers hidden alone, many are found. */
	@Test
	void withoutComplementarySuppressionTheAttackerSucceeds() {
		CountedStudy study = CountedStudy.random(1, 300, 4, 2);
		Cohort counted = study.count(GROUPED);
		Map<String, Integer> truth = Numbers.of(counted).told();
		Map<String, Integer> published = new HashMap<>(truth);
		published.values().removeIf(new DisclosureRules(10, 1)::isSmall);
		Attacker attacker = Knowledge.of(counted, counted, published);
		List<String> found = truth.keySet()
			.stream()
			.filter((name) -> !published.containsKey(name) && attacker.range(name).values() == 1)
			.toList();
		assertThat(found).hasSizeGreaterThan(20).contains("all 0-1 EXITED");
	}

}
