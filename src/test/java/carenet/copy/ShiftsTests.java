package carenet.copy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import carenet.actors.Agency;
import carenet.actors.CareType;
import carenet.actors.Employment;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.evidence.Register;
import carenet.study.Id;
import carenet.study.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each wave of each client finds people where it found them before. */
class ShiftsTests {

	private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

	private static final Id NURSE = Id.of("NURSE");

	/** Some clients, professionals who change employers, and carers who die. */
	private record Town(Map<Id, Seen> clients, Register register) {

		static Town of(Random random) {
			List<Supporter> people = new ArrayList<>();
			List<Employment> jobs = new ArrayList<>();
			for (int i = 0; i < 3; i++) {
				people.add(new Agency(Id.of("A" + i), "a", "CARE", false, false, null));
			}
			for (int i = 0; i < 6; i++) {
				Id id = Id.of("P" + i);
				people.add(new Professional(id, "NURSE", true));
				LocalDate from = day(random);
				LocalDate until = from.plusDays(random.nextInt(1, 500));
				jobs.add(new Employment(id, Id.of("A" + random.nextInt(3)),
						Interval.of(random.nextBoolean() ? from : null, until)));
				jobs.add(new Employment(id, Id.of("A" + random.nextInt(3)),
						Interval.of(until, random.nextBoolean() ? until.plusDays(random.nextInt(1, 500)) : null)));
				people.add(new InformalCarer(Id.of("K" + i), CareType.FRIEND, null, null, null,
						random.nextBoolean() ? from : null));
			}
			Map<Id, Seen> clients = new HashMap<>();
			for (int i = 0; i < random.nextInt(1, 12); i++) {
				LocalDate first = day(random);
				List<LocalDate> waves = IntStream.range(0, random.nextInt(1, 4))
					.mapToObj((wave) -> first.plusDays(wave * 180L + random.nextInt(30)))
					.toList();
				Set<Id> around = people.stream()
					.map(Supporter::id)
					.filter((id) -> random.nextInt(4) == 0)
					.collect(Collectors.toSet());
				Id id = Id.of("C" + i);
				clients.put(id, new Seen(id, 1, waves, waves.getLast(), around));
			}
			return new Town(clients, Register.of(people, jobs));
		}

		private static LocalDate day(Random random) {
			return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1_200));
		}

		Shifts shifts(Random random) {
			return Shifts.draw(this.clients, this.register, TODAY, random);
		}

		/** The same people as the copy has them. */
		Register moved(Shifts shifts) {
			return Register.of(this.register.supporters()
				.values()
				.stream()
				.map((one) -> (one instanceof InformalCarer carer)
						? new InformalCarer(carer.id(), carer.careType(), null, null, null, shifts.death(carer)) : one)
				.toList(),
					this.register.employments()
						.values()
						.stream()
						.flatMap(List::stream)
						.flatMap((job) -> Stream.ofNullable(shifts.of(job)))
						.toList());
		}

	}

	static Stream<Integer> seeds() {
		return IntStream.range(0, 200).boxed();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void findsTheSameEmployersAndTheSameDeathsAtEachWave(int seed) {
		Random random = new Random(seed);
		Town town = Town.of(random);
		Shifts shifts = town.shifts(random);
		Register moved = town.moved(shifts);
		town.clients().values().forEach((seen) -> seen.people().forEach((person) -> seen.waves().forEach((wave) -> {
			LocalDate there = shifts.day(seen.client(), wave);
			assertThat(there).isBefore(TODAY);
			assertThat(ids(moved.employersOn(there, person))).as("%s at %s", person, wave)
				.isEqualTo(ids(town.register().employersOn(wave, person)));
			assertThat(isDead(moved, person, there)).as("%s at %s", person, wave)
				.isEqualTo(isDead(town.register(), person, wave));
		})));
		assertThat(shifts.groups().stream().mapToInt(Integer::intValue).sum()).isEqualTo(town.clients().size());
	}

	private static boolean isDead(Register register, Id person, LocalDate day) {
		return register.find(person) instanceof InformalCarer carer && carer.deceasedOn() != null
				&& !carer.deceasedOn().isAfter(day);
	}

	private static Set<Id> ids(Stream<Agency> agencies) {
		return agencies.map(Agency::id).collect(Collectors.toCollection(HashSet::new));
	}

	private static Map<Id, Seen> clients(LocalDate... days) {
		Map<Id, Seen> clients = new HashMap<>();
		for (int i = 0; i < days.length; i++) {
			Id id = Id.of("C" + i);
			clients.put(id, new Seen(id, 1, List.of(days[i]), days[i], Set.of(NURSE)));
		}
		return clients;
	}

	private static Register nurse(LocalDate left) {
		Id before = Id.of("A");
		Id after = Id.of("B");
		return Register.of(
				List.of(new Professional(NURSE, "NURSE", true), new Agency(before, "a", "CARE", false, false, null),
						new Agency(after, "b", "CARE", false, false, null)),
				List.of(new Employment(NURSE, before, Interval.of(null, left)),
						new Employment(NURSE, after, Interval.of(left, null))));
	}

	@Test
	void movesEachClientAloneWhereNobodyChangesBetweenWaves() {
		LocalDate[] days = IntStream.range(0, 40)
			.mapToObj((i) -> LocalDate.of(2021, 1, 1).plusDays(i))
			.toArray(LocalDate[]::new);
		Shifts shifts = Shifts.draw(clients(days), nurse(LocalDate.of(2022, 1, 1)), TODAY, new Random(3));
		assertThat(shifts.groups()).hasSize(40).containsOnly(1);
	}

	@Test
	void movesThoseTogetherWhoseNurseChangesInBetween() {
		LocalDate change = LocalDate.of(2021, 1, 11);
		LocalDate[] days = IntStream.range(0, 20)
			.mapToObj((i) -> LocalDate.of(2021, 1, 1).plusDays(i))
			.toArray(LocalDate[]::new);
		Map<Id, Seen> clients = clients(days);
		Register register = nurse(change);
		Shifts shifts = Shifts.draw(clients, register, TODAY, new Random(3));
		assertThat(shifts.groups()).containsExactly(20);
		Employment after = register.employments().getOrDefault(NURSE, List.of()).getLast();
		assertThat(shifts.of(after)).extracting(Employment::span)
			.isEqualTo(Interval.of(shifts.day(Id.of("C0"), change), null));
	}

	@Test
	void movesADayThatIsStillToComeIntoThePast() {
		LocalDate late = TODAY.plusDays(400);
		Shifts shifts = Shifts.draw(clients(late), nurse(LocalDate.of(2021, 1, 1)), TODAY, new Random(1));
		assertThat(shifts.day(Id.of("C0"), late)).isBefore(TODAY);
	}

	@Test
	void leavesOpenEndsAlone() {
		Shifts shifts = Shifts.draw(clients(TODAY), nurse(TODAY), TODAY, new Random(1));
		assertThat(shifts.day(Id.of("C0"), Interval.END)).isEqualTo(Interval.END);
		assertThat(shifts.day(Id.of("C0"), Interval.BEGINNING)).isEqualTo(Interval.BEGINNING);
	}

}
