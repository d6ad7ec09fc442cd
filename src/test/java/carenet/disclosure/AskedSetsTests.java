package carenet.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import carenet.study.Id;
import carenet.study.NotAllowed;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Sets of clients that differ by few tell of those few. */
class AskedSetsTests {

	private Instant now = Instant.parse("2026-01-01T08:00:00Z");

	private final AskedSets asked = new AskedSets(new DisclosureRules(10, 1), new Clock() {

		@Override
		public Instant instant() {
			return AskedSetsTests.this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	});

	private static Set<Id> clients(int from, int until) {
		return IntStream.range(from, until).mapToObj((i) -> Id.of("C" + i)).collect(Collectors.toSet());
	}

	private void ask(Set<Id> clients) {
		this.asked.ask("ana", List.of(clients), List.of());
	}

	private void refuses(Set<Id> clients) {
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> ask(clients))
			.withMessageStartingWith(
					"refused: these clients differ by fewer than 10 from clients that you asked for within the last 24 hours");
	}

	@Test
	void theSameClientsCanBeAskedForAgain() {
		ask(clients(0, 100));
		assertThatCode(() -> ask(clients(0, 100))).doesNotThrowAnyException();
	}

	@Test
	void refusesASetThatDiffersByOneOrByNine() {
		ask(clients(0, 100));
		refuses(clients(0, 99));
		refuses(clients(0, 109));
		refuses(clients(4, 104));
		assertThatCode(() -> ask(clients(0, 90))).doesNotThrowAnyException();
	}

	@Test
	void whatWasRefusedIsNotRemembered() {
		ask(clients(0, 100));
		refuses(clients(0, 95));
		assertThatCode(() -> ask(clients(0, 88))).doesNotThrowAnyException();
	}

	@Test
	void groupsOfAnEarlierAnswerCount() {
		this.asked.ask("ana", List.of(clients(0, 100), clients(0, 60), clients(60, 100)), List.of());
		refuses(clients(0, 61));
		refuses(clients(62, 100));
	}

	@Test
	void whatIsLeftOfTwoSetsCountsAndWhatBothHold() {
		ask(clients(0, 100));
		ask(clients(0, 40));
		refuses(clients(45, 100));
		ask(clients(200, 230));
		Set<Id> both = new HashSet<>(clients(0, 40));
		both.addAll(clients(200, 229));
		refuses(both);
	}

	@Test
	void whatIsWithheldBesideATotalIsNotToldAloneBeforeOrLater() {
		this.asked.ask("ana", List.of(clients(0, 100), clients(0, 80)), List.of(clients(80, 96), clients(96, 100)));
		assertWithheld(List.of(clients(80, 96)), List.of());
		assertWithheld(List.of(clients(80, 97)), List.of());
		this.asked.ask("ben", List.of(clients(80, 96)), List.of());
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(
				() -> this.asked.ask("ben", List.of(clients(0, 100), clients(0, 80)), List.of(clients(80, 96))));
	}

	private void assertWithheld(List<Set<Id>> told, List<Set<Id>> withheld) {
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.asked.ask("ana", told, withheld))
			.withMessageStartingWith("refused: ");
	}

	@Test
	void accountsAreKeptApartAndADayIsEnough() {
		ask(clients(0, 100));
		assertThatCode(() -> this.asked.ask("ben", List.of(clients(0, 99)), List.of())).doesNotThrowAnyException();
		this.now = this.now.plus(Duration.ofHours(24)).plusSeconds(1);
		assertThatCode(() -> ask(clients(0, 99))).doesNotThrowAnyException();
	}

	@Test
	void noMoreSetsThanAreRemembered() {
		for (int i = 0; i < AskedSets.MOST; i++) {
			ask(clients(i * 20, i * 20 + 15));
		}
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> ask(clients(100_000, 100_050)))
			.withMessage("more than 300 different groups of clients asked for within a day; ask again tomorrow");
	}

}
