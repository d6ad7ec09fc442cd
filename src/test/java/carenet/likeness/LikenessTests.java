package carenet.likeness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

import carenet.actors.CareType;
import carenet.actors.Sex;
import carenet.study.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class LikenessTests {

	private static final Told IN_TURN = new Told("", false, false, true);

	private static final Told AS_TWO = new Told("the client at T1", false, false, false);

	private static Profile carer(String id, String name, Facts facts) {
		return new Profile(Id.of(id), List.of(Id.of(id)), Profile.Kind.CARER,
				name.isEmpty() ? List.of() : List.of(PersonName.of(name)), facts);
	}

	private static Facts sister(int born) {
		return new Facts(Set.of("SIBLING"), Set.of(CareType.OTHER_KIN), Set.of(Sex.FEMALE), Set.of(born), Set.of(),
				Set.of(), Set.of(), Set.of(), Set.of());
	}

	@Test
	void aSisterToldOfTwiceIsSuggestedWithWhy() {
		Likeness likeness = Likeness.of(carer("A", "Anna de Vries", sister(1960)),
				carer("B", "Ana Vries", sister(1961)), IN_TURN);
		assertThat(likeness.score()).isGreaterThan(Likeness.SUGGESTED);
		assertThat(likeness.speaksAgainst()).isEmpty();
		assertThat(likeness.speaksFor()).contains("the given names sound alike or differ by a slip",
				"they are the same to the client", "the years of birth are one or two years apart");
		assertThat(String.join(" ", likeness.speaksFor())).doesNotContain("Anna", "Vries", "Ana");
	}

	@Test
	void twoNamedSideBySideAreTwo() {
		Profile father = carer("A", "Jan de Vries", Facts.NONE);
		Profile son = carer("B", "Jan de Vries", Facts.NONE);
		assertThat(Likeness.of(father, son, Told.NOTHING).score()).isGreaterThan(Likeness.SUGGESTED);
		Likeness beside = Likeness.of(father, son, AS_TWO);
		assertThat(beside.score()).isLessThan(0.5);
		assertThat(beside.speaksAgainst())
			.containsExactly("one report names both side by side, as two people: the client at T1");
	}

	@Test
	void aFamilyNameAloneMakesNobodyASister() {
		assertThat(Likeness
			.of(carer("A", "Anna de Vries", sister(1960)), carer("B", "Els de Vries", sister(1962)), IN_TURN)
			.score()).isLessThan(Likeness.SUGGESTED);
	}

	@Test
	void whatNobodyWasAskedSaysNothing() {
		Likeness nothing = Likeness.of(carer("A", "", Facts.NONE), carer("B", "Anna de Vries", sister(1960)),
				Told.NOTHING);
		assertThat(nothing.reasons()).isEmpty();
		assertThat(nothing.score()).isLessThan(0.1);
		Facts unknown = new Facts(Set.of("SIBLING"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
				Set.of(), Set.of());
		assertThat(Likeness.of(carer("A", "Anna", unknown), carer("B", "Anna", sister(1960)), Told.NOTHING).reasons())
			.extracting(Reason::finding)
			.containsExactlyInAnyOrder(Finding.GIVEN_SAME, Finding.RELATION_SAME);
	}

	@Test
	void withoutANameWhatIsRegisteredDecides() {
		assertThat(Likeness.of(carer("A", "", sister(1960)), carer("B", "", sister(1960)), IN_TURN).score())
			.isGreaterThan(Likeness.SUGGESTED);
		assertThat(Likeness.of(carer("A", "", sister(1960)), carer("B", "", sister(1975)), IN_TURN).score())
			.isLessThan(Likeness.SUGGESTED);
	}

	@Test
	void daysOfDeathNumbersAndAgenciesCountBothWays() {
		Facts one = new Facts(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(LocalDate.of(2020, 1, 1)), Set.of("GP"),
				Set.of(Id.of("X")), Set.of("612345678"), Set.of("a@example.org"));
		Facts other = new Facts(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(LocalDate.of(2021, 1, 1)),
				Set.of("NURSE"), Set.of(Id.of("Y")), Set.of("612345679"), Set.of("b@example.org"));
		assertThat(Likeness.of(carer("A", "", one), carer("B", "", one), Told.NOTHING).speaksAgainst()).isEmpty();
		assertThat(Likeness.of(carer("A", "", one), carer("B", "", one), Told.NOTHING).speaksFor()).hasSize(5);
		assertThat(Likeness.of(carer("A", "", one), carer("B", "", other), Told.NOTHING).speaksAgainst()).hasSize(5);
	}

	static LongStream seeds() {
		return LongStream.range(100, 110);
	}

	/** Whoever is put first, the answer is the same; and it is never certain. */
	@ParameterizedTest
	@MethodSource("seeds")
	void isTheSameFromBothSides(long seed) {
		Sessions sessions = new Sessions(seed);
		for (int i = 0; i < 20; i++) {
			Sessions.Circle circle = sessions.circle();
			for (Profile one : circle.first()) {
				for (Profile other : circle.second()) {
					Likeness there = Likeness.of(one, other, IN_TURN);
					Likeness back = Likeness.of(other, one, IN_TURN);
					assertThat(there.reasons()).extracting(Reason::finding)
						.isEqualTo(back.reasons().stream().map(Reason::finding).toList());
					assertThat(there.score()).isStrictlyBetween(0.0, 1.0).isEqualTo(back.score());
					assertThat(there.shown()).matches("0\\.[0-9]{2}");
					assertThat(Likeness.of(one, other, Told.NOTHING).canReach(there.score())).isTrue();
				}
			}
		}
	}

	/** What can be found of one field excludes each other, and is all there is. */
	@Test
	void sharesOfAFieldAddUpToOne() {
		Map<String, double[]> sums = new HashMap<>();
		for (Finding finding : Finding.values()) {
			String field = finding.name().replaceAll("_(SAME|ALIKE|PART|FITS|DIFFERENT|CLOSE|NEAR|FAR)$", "");
			double[] sum = sums.computeIfAbsent(field, (one) -> new double[2]);
			sum[0] += finding.match();
			sum[1] += finding.other();
		}
		sums.keySet().removeAll(Set.of("NAMED_AS_TWO", "IN_CONTACT", "TOLD_OF_EACH_OTHER", "NAMED_IN_TURN"));
		sums.forEach((field, sum) -> {
			assertThat(sum[0]).as(field).isEqualTo(1, org.assertj.core.data.Offset.offset(1e-9));
			assertThat(sum[1]).as(field).isEqualTo(1, org.assertj.core.data.Offset.offset(1e-9));
		});
	}

	@Test
	void theDocsSayWhatEachFindingWeighs() throws IOException {
		List<String> rows = new ArrayList<>();
		for (Finding finding : Finding.values()) {
			rows.add(String.format(Locale.ROOT, "| %s | %s | %s | %+.1f |", finding.sentence(), finding.match(),
					finding.other(), finding.weight()));
		}
		assertThat(Files.readString(Path.of("src", "docs", "people.md"))).as(String.join("\n", rows)).contains(rows);
	}

}
