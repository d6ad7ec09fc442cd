package carenet.copy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import carenet.actors.Sex;
import carenet.study.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each combination of what is told is borne by k people, and no more is removed than that
 * takes.
 */
class AnonymityTests {

	private static Map<Id, Quasi> people(Quasi... all) {
		Map<Id, Quasi> people = new HashMap<>();
		for (int i = 0; i < all.length; i++) {
			people.put(Id.of("X" + i), all[i]);
		}
		return people;
	}

	static Stream<Integer> seeds() {
		return IntStream.range(0, 150).boxed();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void makesEverybodyOneOfK(int seed) {
		Random random = new Random(seed);
		int k = random.nextInt(2, 8);
		Quasi[] all = IntStream.range(0, random.nextInt(k, 300))
			.mapToObj((i) -> new Quasi((random.nextInt(9) == 0) ? null : 1930 + random.nextInt(70),
					(random.nextInt(30) == 0) ? Sex.OTHER : (random.nextBoolean() ? Sex.FEMALE : Sex.MALE),
					"D" + (int) Math.abs(random.nextGaussian() * 4)))
			.toArray(Quasi[]::new);
		Map<Id, Quasi> people = people(all);
		Anonymity told = Anonymity.of(people, k);
		assertThat(told.told()).hasSameSizeAs(people);
		assertThat(told.told()
			.values()
			.stream()
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
			.values()).allMatch((size) -> size >= k);
		assertThat(told.reached()).isGreaterThanOrEqualTo(k);
		told.told()
			.forEach((id, one) -> assertThat(isTrueOf(one, people.getOrDefault(id, Quasi.NOTHING), told.years()))
				.isTrue());
	}

	/** What is told is never wrong, only coarser. */
	private static boolean isTrueOf(Quasi told, Quasi known, int years) {
		Integer year = known.birthYear();
		return (told.sex() == null || told.sex() == known.sex())
				&& (told.word() == null || told.word().equals(known.word())) && (told.birthYear() == null
						|| (year != null && year >= told.birthYear() && year < told.birthYear() + years));
	}

	@Test
	void keepsAllWhereEnoughAreAlike() {
		Quasi one = new Quasi(1951, Sex.FEMALE, "NORTH");
		Quasi other = new Quasi(1953, Sex.FEMALE, "NORTH");
		Anonymity told = Anonymity.of(people(one, other, one, other), 4);
		assertThat(told.of(Id.of("X0"))).isEqualTo(new Quasi(1950, Sex.FEMALE, "NORTH"));
		assertThat(told.removed()).isZero();
		assertThat(told.sizes()).isEqualTo(Map.of(4, 1));
	}

	@Test
	void removesARareDistrictAndKeepsTheRestOfThatPerson() {
		Quasi usual = new Quasi(1951, Sex.MALE, "NORTH");
		Quasi rare = new Quasi(1952, Sex.MALE, "ISLAND");
		Quasi none = new Quasi(1952, Sex.MALE, null);
		Anonymity told = Anonymity.of(people(usual, usual, rare, none), 2);
		assertThat(told.of(Id.of("X2"))).isEqualTo(new Quasi(1950, Sex.MALE, null));
		assertThat(told.rare()).isEqualTo(1);
		assertThat(told.leftOver()).isZero();
	}

	@Test
	void tellsNothingOfAnybodyWhereThereAreTooFew() {
		Anonymity told = Anonymity.of(people(new Quasi(1951, Sex.MALE, "NORTH"), new Quasi(1990, Sex.FEMALE, "SOUTH")),
				5);
		assertThat(told.told().values()).containsOnly(Quasi.NOTHING);
		assertThat(told.reached()).as("and says so").isEqualTo(2);
	}

	@Test
	void mergesRareCodesUntilTheOthersAreNotRareThemselves() {
		RareCodes.Count count = new RareCodes.Count();
		Map.of("NURSE", 9, "CLOWN", 1, "BAKER", 2, "GUARD", 4).forEach((code, bearers) -> {
			for (int i = 0; i < bearers; i++) {
				count.add(List.of(code, code));
			}
		});
		assertThat(count.merged(4, Set.of()).rare()).containsExactlyInAnyOrder("CLOWN", "BAKER", "GUARD");
		assertThat(count.merged(3, Set.of("CLOWN")).rare()).containsExactlyInAnyOrder("BAKER", "GUARD");
		assertThat(count.merged(2, Set.of()).rare()).containsExactlyInAnyOrder("CLOWN", "BAKER");
		assertThat(count.rare(4).orNothing("BAKER")).isNull();
		assertThat(count.rare(4).orNothing("GUARD")).isEqualTo("GUARD");
		assertThat(count.merged(4, Set.of()).orOther("CLOWN")).isEqualTo("OTHER");
	}

}
