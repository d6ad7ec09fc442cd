package carenet.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import carenet.actors.ClientFilter;
import carenet.cohort.Cohort;
import carenet.cohort.CohortPart;
import carenet.cohort.CohortQuestion;
import carenet.cohort.CountedStudy;
import carenet.cohort.Disclosure;
import carenet.cohort.Disclosure.Suppressed;
import carenet.cohort.Grouping;
import carenet.cohort.Publication;
import carenet.study.Id;
import carenet.study.NotAllowed;
import carenet.study.Source;
import carenet.study.View;
import carenet.tally.Table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What who may see sums only is told and refused. */
class ControlledPublicationTests {

	private static final CohortQuestion EVERYBODY = CohortQuestion.everybody(EnumSet.allOf(Table.class));

	private static final CohortQuestion GROUPED = new CohortQuestion(ClientFilter.ALL, View.DEFAULT,
			new Grouping.ByAttribute(Grouping.Attribute.DISTRICT), EnumSet.allOf(Table.class));

	private final CountedStudy study = CountedStudy.random(7, 120, 3, 2);

	private final Publication publication = Controlled.publication(10, 1);

	@Test
	void whoMaySeeClientsIsToldEverything() {
		DisclosureRules rules = new DisclosureRules(10, 1);
		Publication open = new ControlledPublication(() -> null, rules, new AskedSets(rules, Clock.systemUTC()),
				new AskedViews(true, Clock.systemUTC()));
		assertThat(open.publish(GROUPED, this.study)).isEqualTo(this.study.count(GROUPED));
		assertThatCode(open::requireOpening).doesNotThrowAnyException();
	}

	@Test
	void numbersAreNotOpened() {
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(this.publication::requireOpening)
			.withMessage("the clients behind a number are shown to those only who may see clients");
	}

	@Test
	void saysThatNumbersAreSuppressedAndWhere() {
		Disclosure disclosure = Objects.requireNonNull(this.publication.publish(EVERYBODY, this.study).disclosure());
		assertThat(disclosure.sentence())
			.isEqualTo("Suppressed: fewer than 10, or a number from which such a one could be worked out.");
		assertThat(disclosure.reason()).isEqualTo(Disclosure.Reason.FEWER_THAN_THRESHOLD);
		assertThat(disclosure.suppressed()).contains(new Suppressed(null, Table.FLOWS, null));
	}

	@Test
	void nothingIsToldOfFewClients() {
		Cohort told = this.publication.publish(GROUPED, some(0, 9));
		assertThat(told.clients()).isNull();
		assertThat(told.groups()).isEmpty();
		assertThat(told.whole().transitions()).isEmpty();
		assertThat(told.whole().waves()).isEmpty();
	}

	@Test
	void ofNobodyZeroIsTold() {
		assertThat(this.publication.publish(EVERYBODY, some(0, 0)).clients()).isZero();
	}

	@Test
	void ofSmallGroupsNothingIsToldAndTheirSumSaysNothing() {
		CountedStudy many = CountedStudy.random(3, 200, 9, 2);
		Cohort counted = many.count(GROUPED);
		Cohort told = this.publication.publish(GROUPED, many);
		assertThat(counted.groups()).anyMatch((part) -> Parts.clients(part) < 10);
		List<CohortPart> hidden = told.groups().stream().filter((part) -> part.clients() == null).toList();
		assertThat(hidden).hasSizeGreaterThan(1)
			.allSatisfy((part) -> assertThat(part.transitions()).isEmpty())
			.allSatisfy((part) -> assertThat(told.differences())
				.allSatisfy((one) -> assertThat(one.groups()).filteredOn((rate) -> rate.group().equals(part.group()))
					.allMatch((rate) -> rate.rate().value() == null && rate.rate().clients() == null)));
		int left = Parts.clients(counted.whole())
				- told.groups().stream().filter((part) -> part.clients() != null).mapToInt(Parts::clients).sum();
		assertThat(left).isGreaterThanOrEqualTo(10 + hidden.size() - 1);
	}

	/** Otherwise one would be asked for without the others. */
	@Test
	void whatIsHiddenDoesNotDependOnWhatIsAskedForBesideIt() {
		Cohort all = this.publication.publish(GROUPED, this.study);
		for (Table table : Table.values()) {
			Cohort one = this.publication.publish(
					new CohortQuestion(ClientFilter.ALL, View.DEFAULT, GROUPED.grouping(), EnumSet.of(table)),
					this.study);
			assertThat(one.whole().patterns()).isIn(List.of(), all.whole().patterns());
			assertThat(one.whole().waves()).isIn(List.of(), all.whole().waves());
			assertThat(one.whole().composition()).isIn(List.of(), all.whole().composition());
			assertThat(one.whole().measures()).isIn(List.of(), all.whole().measures());
			assertThat(one.whole().needs()).isIn(List.of(), all.whole().needs());
			assertThat(one.differences()).isIn(List.of(), all.differences());
		}
	}

	@Test
	void refusesFiltersThatDifferByFewClients() {
		this.publication.publish(EVERYBODY, this.study);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.publication.publish(EVERYBODY, some(1, 120)))
			.withMessageContaining("differ by fewer than 10");
		assertThatCode(() -> this.publication.publish(EVERYBODY, some(0, 60))).doesNotThrowAnyException();
	}

	@Test
	void tellsOneViewADayWhereOnlyOneIsAllowed() {
		AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T08:00:00Z"));
		Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
		DisclosureRules rules = new DisclosureRules(10, 1);
		Publication strict = new ControlledPublication(() -> "ana", rules, new AskedSets(rules, clock),
				new AskedViews(true, clock));
		CohortQuestion other = new CohortQuestion(ClientFilter.ALL,
				new View(View.DEFAULT.rule(), Set.of(Source.CLIENT), null, false), GROUPED.grouping(),
				GROUPED.tables());
		strict.publish(GROUPED, this.study);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> strict.publish(other, this.study))
			.withMessageStartingWith("refused: within 24 hours numbers are told under one rule");
		assertThatCode(() -> strict.publish(EVERYBODY, this.study)).doesNotThrowAnyException();
		now.set(now.get().plus(AskedSets.KEPT).plusSeconds(1));
		assertThatCode(() -> strict.publish(other, this.study)).doesNotThrowAnyException();
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> strict.publish(GROUPED, this.study));
	}

	@Test
	void refusesAnotherMoment() {
		CohortQuestion then = new CohortQuestion(ClientFilter.ALL,
				new View(View.DEFAULT.rule(), null, Instant.parse("2020-01-01T00:00:00Z"), false), new Grouping.None(),
				Set.of(Table.WAVES));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.publication.publish(then, this.study))
			.withMessageStartingWith("as known at another moment");
	}

	@Test
	void roundsEachNumberByItself() {
		Cohort told = Controlled.publication(10, 5).publish(GROUPED, this.study);
		assertThat(Numbers.of(told).told().values()).allMatch((number) -> number % 5 == 0);
		assertThat(Objects.requireNonNull(told.disclosure()).sentence())
			.endsWith("Every number is rounded to a multiple of 5.");
	}

	private CountedStudy some(int from, int until) {
		Set<Id> ids = IntStream.range(from, until).mapToObj((i) -> Id.of("C" + i)).collect(Collectors.toSet());
		return this.study.of(ids);
	}

}
