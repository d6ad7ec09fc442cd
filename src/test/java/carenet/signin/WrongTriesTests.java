package carenet.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

import carenet.access.UserRole;
import carenet.graph.DataFolder;
import carenet.signin.Guests.GuestBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever is wrong too often waits. */
@ServedTest
class WrongTriesTests {

	private static final String WRONG = "wrong wrong wrong";

	private static final String COUNT = "{ clients { totalCount } }";

	@Autowired
	private GuestBook guests;

	@Autowired
	private MovableClock clock;

	@Autowired
	private DataFolder data;

	/** What came before from this address is forgotten. */
	@BeforeEach
	void waitADay() {
		this.clock.go(Duration.ofDays(2));
	}

	private static void tryInVain(Guest guest, int times) {
		for (int i = 0; i < times; i++) {
			assertThat(Guest.location(guest.signIn(WRONG))).isEqualTo("/sign-in?wrong");
		}
	}

	private static boolean comesIn(Guest guest) {
		return Guest.location(guest.signIn(GuestBook.PASSWORD.text())).equals("/");
	}

	@Test
	void letsSomebodyInAfterFourWrongTries() {
		Guest guest = this.guests.with(UserRole.STEWARD);
		tryInVain(guest, 4);
		assertThat(comesIn(guest)).isTrue();
		tryInVain(guest, 4);
		assertThat(comesIn(guest)).as("the count began again").isTrue();
	}

	@Test
	void makesSomebodyWaitAfterFiveAndTwiceAsLongAfterTheNext() {
		Guest guest = this.guests.with(UserRole.STEWARD);
		tryInVain(guest, 5);
		assertThat(comesIn(guest)).isFalse();
		assertThat(guest.graphQl(COUNT, guest.basic()).statusCode()).isEqualTo(401);
		this.clock.go(Duration.ofMinutes(14));
		assertThat(comesIn(guest)).isFalse();
		this.clock.go(Duration.ofMinutes(1));
		tryInVain(guest, 1);
		this.clock.go(Duration.ofMinutes(29));
		assertThat(comesIn(guest)).isFalse();
		this.clock.go(Duration.ofMinutes(1));
		assertThat(comesIn(guest)).isTrue();
	}

	@Test
	void countsTriesOfProgramsWithThoseOfPeople() {
		Guest guest = this.guests.with(UserRole.STEWARD);
		assertThat(guest.graphQl(COUNT, guest.basic()).statusCode()).isEqualTo(200);
		tryInVain(guest, 3);
		for (int i = 0; i < 2; i++) {
			assertThat(guest.graphQl(COUNT, guest.basic(WRONG)).statusCode()).isEqualTo(401);
		}
		assertThat(guest.graphQl(COUNT, guest.basic()).statusCode()).as("no way to guess on").isEqualTo(401);
		assertThat(comesIn(guest)).isFalse();
	}

	@Test
	void makesAnAddressWaitThatTriesManyAccounts() {
		Guest guest = this.guests.with(UserRole.STEWARD);
		for (int i = 0; i < 20; i++) {
			tryInVain(this.guests.guest("made-up-" + i), 1);
		}
		assertThat(comesIn(guest)).isFalse();
		this.clock.go(Duration.ofMinutes(15));
		assertThat(comesIn(guest)).isTrue();
	}

	@Test
	void recordsWhoCameInAndWhoTriedWithoutWhatWasTyped() throws IOException {
		Guest guest = this.guests.with(UserRole.STEWARD);
		tryInVain(guest, 6);
		tryInVain(this.guests.guest("typed-into-the-wrong-field"), 1);
		this.clock.go(Duration.ofHours(1));
		assertThat(comesIn(guest)).isTrue();
		List<String> lines = Files.readAllLines(this.data.root().resolve("audit/000001.jsonl"))
			.stream()
			.filter((line) -> line.contains("\"deed\":\"SIGN_IN\"") && line.contains("\"id\":\"" + guest.name() + "\""))
			.map((line) -> line.replaceFirst(".*\"account\":\"([^\"]+)\".*", "$1") + " "
					+ line.replaceFirst(".*\"outcome\":\"(\\w+)\".*", "$1"))
			.toList();
		assertThat(lines).containsExactly("nobody FAILED", "nobody FAILED", "nobody FAILED", "nobody FAILED",
				"nobody REFUSED", guest.name() + " DONE");
		assertThat(this.data.root().resolve("audit/000001.jsonl")).content()
			.contains("\"id\":\"unknown\"")
			.doesNotContain("typed-into", WRONG, GuestBook.PASSWORD.text());
	}

}
