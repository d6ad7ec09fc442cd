package carenet.signin;

import java.net.http.HttpResponse;
import java.util.Objects;

import carenet.access.IdentityVault;
import carenet.access.UserRole;
import carenet.signin.Guests.GuestBook;
import carenet.study.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** At the desk it is decided who sees whom; each test has a client of its own. */
@ServedTest
class DeskTests {

	@Autowired
	private GuestBook book;

	@Autowired
	private IdentityVault vault;

	private Guest steward;

	private Guest coordinator;

	@BeforeEach
	void people() {
		this.steward = this.book.in(UserRole.STEWARD);
		this.coordinator = this.book.in(UserRole.COORDINATOR);
	}

	@Test
	void whoIsAssignedSeesTheClientByName() {
		String name = name("C0002");
		assertThat(this.coordinator.get("/clients/C0002").statusCode()).isEqualTo(404);
		decide("C0002", "/caseloads", "professional", "P1-001");
		HttpResponse<String> page = this.coordinator.get("/clients/C0002");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains(name);
		assertThat(this.coordinator.get("/").body()).contains(name).doesNotContain("C0003");
		String family = family(name);
		assertThat(find(this.coordinator, family)).contains("/clients/C0002");
		assertThat(find(this.coordinator, family(name("C0003")))).doesNotContain("/clients/C0003");
		assertThat(find(this.steward, family)).doesNotContain("/clients/C0002");
		assertThat(this.steward.get("/clients/C0002").body()).doesNotContain(name);
		assertThat(this.steward.get("/").body()).doesNotContain(name);
		decide("C0002", "/caseloads/end", "professional", "P1-001");
		assertThat(this.coordinator.get("/clients/C0002").statusCode()).isEqualTo(404);
		assertThat(this.coordinator.get("/").body()).doesNotContain("C0002");
	}

	private static String find(Guest guest, String text) {
		return guest.submit("/", "/find", "search", text).body();
	}

	@Test
	void whoRefusesToShareIsClosedAtOnce() {
		decide("C0003", "/caseloads", "professional", "P1-001");
		assertThat(this.coordinator.get("/clients/C0003").statusCode()).isEqualTo(200);
		decide("C0003", "/consents", "kind", "CARE_SHARING", "given", "false");
		assertThat(this.coordinator.get("/clients/C0003").statusCode()).isEqualTo(404);
		assertThat(this.steward.get("/desk/clients/C0003").body()).contains("sharing among those who care", "refused");
	}

	@Test
	void researchersSeeThoseWhoAllowItAndNoName() {
		Guest researcher = this.book.in(UserRole.RESEARCHER);
		assertThat(researcher.get("/clients/C0004").statusCode()).isEqualTo(404);
		decide("C0004", "/consents", "kind", "RESEARCH", "given", "true");
		assertThat(researcher.get("/clients/C0004").body()).contains("Client C0004").doesNotContain(name("C0004"));
		decide("C0004", "/consents", "kind", "RESEARCH", "given", "false");
		assertThat(researcher.get("/clients/C0004").statusCode()).isEqualTo(404);
	}

	@Test
	void anEmergencyOpensAtOnceAndIsReviewedByAnother() {
		HttpResponse<String> opened = this.coordinator.submit("/emergency", "/emergency", "client", "C0001", "reason",
				"fell, the family cannot be reached");
		assertThat(Guest.location(opened)).isEqualTo("/clients/C0001");
		assertThat(this.coordinator.get("/clients/C0001").body()).contains(name("C0001"));
		assertThat(this.book.in(UserRole.COORDINATOR).get("/clients/C0001").statusCode()).isEqualTo(404);
		String desk = this.steward.get("/desk").body();
		assertThat(desk).contains("fell, the family cannot be reached", this.coordinator.name());
		this.steward.submit("/desk", "/desk/grants/" + grant(desk, "fell, the family"), "agreed", "false");
		assertThat(this.coordinator.get("/clients/C0001").statusCode()).isEqualTo(404);
	}

	@Test
	void namesTakeASecondPerson() {
		String name = name("C0006");
		Guest other = this.book.in(UserRole.STEWARD);
		decide("C0006", "/names", "reason", "two people in one file");
		assertThat(this.steward.get("/clients/C0006").body()).doesNotContain(name);
		String desk = other.get("/desk").body();
		String grant = grant(desk, "two people in one file");
		assertThat(this.steward.submit("/desk", "/desk/grants/" + grant, "agreed", "true").statusCode()).isEqualTo(403);
		assertThat(this.steward.get("/clients/C0006").body()).doesNotContain(name);
		other.submit("/desk", "/desk/grants/" + grant, "agreed", "true");
		assertThat(this.steward.get("/clients/C0006").body()).contains(name);
		assertThat(other.get("/clients/C0006").body()).doesNotContain(name);
	}

	@Test
	void onlyAStewardDecides() {
		for (UserRole role : new UserRole[] { UserRole.COORDINATOR, UserRole.ANALYST, UserRole.RESEARCHER,
				UserRole.ADMIN }) {
			Guest guest = this.book.in(role);
			String token = guest.token("/graphiql");
			for (String path : new String[] { "/caseloads", "/caseloads/end", "/consents", "/names" }) {
				assertThat(guest
					.post("/desk/clients/C0001" + path, token, "professional", "P1-001", "kind", "RESEARCH", "given",
							"true", "reason", "x")
					.statusCode()).as("%s as %s", path, role).isEqualTo(404);
			}
			assertThat(guest.post("/desk/grants/x", token, "agreed", "true").statusCode()).isEqualTo(404);
		}
		String token = this.steward.token("/desk");
		assertThat(this.steward.post("/emergency", token, "client", "C0001", "reason", "x").statusCode())
			.isEqualTo(404);
		assertThat(this.coordinator.get("/clients/C0001").statusCode()).isEqualTo(404);
	}

	@Test
	void saysWhatIsWrong() {
		assertThat(this.coordinator.submit("/emergency", "/emergency", "client", "NOBODY", "reason", "x").statusCode())
			.isEqualTo(404);
		assertThat(this.coordinator.submit("/emergency", "/emergency", "client", "C0001", "reason", " ").body())
			.contains("a reason has 1 to 500 characters");
		assertThat(submit("C0001", "/caseloads", "professional", "P9-999").body()).contains("no professional P9-999");
		assertThat(submit("C0001", "/caseloads", "professional", "P1-001", "from", "2026-02-01", "until", "2026-01-01")
			.body()).contains("2026-01-01 is not after");
		assertThat(submit("C0001", "/consents", "kind", "RESEARCH", "given", "true", "from", "9000-01-01").body())
			.contains("9000-01-01 is in the future");
	}

	private void decide(String client, String path, String... fields) {
		HttpResponse<String> answer = submit(client, path, fields);
		assertThat(Guest.location(answer)).as(answer.body()).isEqualTo("/desk/clients/" + client);
	}

	private HttpResponse<String> submit(String client, String path, String... fields) {
		return this.steward.submit("/desk/clients/" + client, "/desk/clients/" + client + path, fields);
	}

	private String name(String client) {
		return Objects.requireNonNull(this.vault.find(Id.of(client)).orElseThrow().name());
	}

	private static String family(String name) {
		return name.substring(name.lastIndexOf(' ') + 1);
	}

	private static String grant(String desk, String reason) {
		String from = desk.substring(desk.indexOf(reason));
		return from.replaceFirst("(?s).*?/desk/grants/([0-9a-f-]{36}).*", "$1");
	}

}
