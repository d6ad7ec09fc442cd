package carenet.signin;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import carenet.access.UserRole;
import carenet.accounts.Accounts;
import carenet.accounts.Passkey;
import carenet.accounts.Passkeys;
import carenet.accounts.Password;
import carenet.signin.Guests.GuestBook;
import carenet.study.BadInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a passkey shuts, and what does not pass for one; a real one needs a browser. */
@ServedTest
class PasskeysTests {

	private static final String COUNT = "{ clients { totalCount } }";

	@Autowired
	private GuestBook guests;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Passkeys passkeys;

	@Autowired
	private MovableClock clock;

	/** What was wrong in the test before is forgotten. */
	@BeforeEach
	@AfterEach
	void aQuietDay() {
		this.clock.go(Duration.ofDays(2));
	}

	private static Passkey passkey(String id) {
		return new Passkey(id, "MY-KEY", "aGFuZGxl", "a2V5", "b2JqZWN0", List.of("usb"), 0, Instant.EPOCH, null);
	}

	@Test
	void letsNoProgramInWithThePasswordAloneButWithATokenStill() {
		Guest guest = this.guests.with(UserRole.STEWARD);
		String[] token = { "Authorization", "Bearer " + this.accounts.addToken(guest.name(), 1).text() };
		assertThat(guest.graphQl(COUNT, guest.basic()).statusCode()).isEqualTo(200);
		this.passkeys.add(guest.name(), passkey("one"));
		HttpResponse<String> answer = guest.graphQl(COUNT, guest.basic());
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.body()).contains("want a passkey, which a program has not: let it send a token");
		assertThat(guest.graphQl(COUNT, guest.basic("wrong wrong wrong")).body()).doesNotContain("passkey");
		assertThat(guest.graphQl(COUNT, token).statusCode()).isEqualTo(200);
		this.passkeys.forget(guest.name());
		assertThat(guest.graphQl(COUNT, guest.basic()).statusCode()).isEqualTo(200);
	}

	@Test
	void letsAProgramActInTheRolesThatThePasswordOpens() {
		Guest guest = this.guests.with(UserRole.RESEARCHER, UserRole.STEWARD);
		this.passkeys.add(guest.name(), passkey("two"));
		String[] basic = guest.basic();
		assertThat(guest.graphQl(COUNT, basic[0], basic[1], "Carenet-Role", "steward").body())
			.contains("\"totalCount\":0");
		assertThat(guest.graphQl(COUNT, basic).statusCode()).isEqualTo(200);
		guest.signIn();
		assertThat(guest.submit("/", "/sign-in/role", "role", "STEWARD").statusCode()).isEqualTo(400);
		assertThat(guest.get("/desk").statusCode()).isEqualTo(404);
	}

	@Test
	void endsTheSessionsThatThePasswordAloneOpenedBefore() {
		Guest guest = this.guests.in(UserRole.STEWARD);
		assertThat(guest.get("/desk").statusCode()).isEqualTo(200);
		this.passkeys.add(guest.name(), passkey("three"));
		assertThat(Guest.location(guest.get("/desk"))).isEqualTo("/sign-in");
	}

	@Test
	void wantsNoPasskeyOfRolesThatSeeWhatIsTheirOwn() {
		Guest guest = this.guests.with(UserRole.COORDINATOR, UserRole.RESEARCHER);
		this.passkeys.add(guest.name(), passkey("four"));
		guest.signIn();
		assertThat(guest.get("/").statusCode()).isEqualTo(200);
	}

	@Test
	void showsNobodyWithThePasswordAloneWhichPasskeysThereAre() {
		Guest guest = this.guests.with(UserRole.STEWARD);
		this.passkeys.add(guest.name(), passkey("five"));
		guest.signIn();
		String page = "/sign-in/passkeys";
		assertThat(guest.get(page).body()).doesNotContain("MY-KEY").contains("Go on with a passkey");
		assertThat(guest.submit(page, page + "/options").statusCode()).isEqualTo(400);
		assertThat(guest.submit(page, page, "label", "mine", "password", GuestBook.PASSWORD.text()).statusCode())
			.isEqualTo(400);
		assertThat(Guest.location(guest.submit(page, page + "/remove", "id", "five"))).isEqualTo(page);
		assertThat(this.passkeys.findOf(guest.name())).map(Passkey::id).contains("five");
	}

	@Test
	void letsAOneTimePasswordBeChangedAndThenWantsThePasskey() {
		Guest guest = this.guests.with(UserRole.STEWARD);
		this.passkeys.add(guest.name(), passkey("six"));
		this.accounts.setPassword(guest.name(), new Password("one time password"), true);
		guest.signIn("one time password");
		assertThat(Guest.location(guest.get("/desk"))).isEqualTo("/sign-in/password");
		String page = "/sign-in/password";
		guest.submit(page, page, "current", "one time password", "chosen", "my own long password", "repeated",
				"my own long password");
		assertThat(Guest.location(guest.get("/desk"))).isEqualTo("/sign-in/passkeys");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "null", "[]", "{\"id\":\"one\",\"rawId\":\"one\",\"response\":{}}",
			"{\"id\":\"b25l\",\"rawId\":\"b25l\"}", "{\"rawId\":\"b25l\",\"response\":null}", "{\"rawId\":{}}",
			"{\"rawId\":\"%%%\"}", "\u0000",
			"{\"id\":\"b25l\",\"rawId\":\"b25l\",\"type\":\"public-key\",\"response\":{\"authenticatorData\":\"AA\","
					+ "\"clientDataJSON\":\"e30\",\"signature\":\"AA\",\"userHandle\":\"AA\"}}" })
	void opensNothingForWhatIsNoPasskey(String credential) {
		if (this.passkeys.findOwner((key) -> key.id().equals("b25l")).isEmpty()) {
			this.passkeys.add(this.guests.with(UserRole.STEWARD).name(), passkey("b25l"));
		}
		Guest guest = this.guests.guest("somebody");
		String token = guest.token("/sign-in");
		HttpResponse<String> options = guest.post("/sign-in/passkey/options", token);
		assertThat(options.statusCode()).isEqualTo(200);
		assertThat(options.body())
			.contains("\"challenge\"", "\"userVerification\":\"required\"", "\"rpId\":\"localhost\"")
			.contains("\"allowCredentials\":[]");
		assertThat(Guest.location(guest.post("/sign-in/passkey", token, "credential", credential)))
			.isEqualTo("/sign-in?passkey");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "null", "[]", "{\"rawId\":\"b25l\"}",
			"{\"rawId\":\"b25l\",\"response\":{\"attestationObject\":\"AA\",\"clientDataJSON\":\"e30\"}}" })
	void makesNothingOfWhatIsNoPasskey(String credential) {
		Guest guest = this.guests.in(UserRole.STEWARD);
		String page = "/sign-in/passkeys";
		String token = guest.token(page);
		String password = GuestBook.PASSWORD.text();
		assertThat(guest.post(page, token, "credential", credential, "label", "x", "password", password).body())
			.contains("the page had been open for too long");
		assertThat(guest.post(page + "/options", token).body()).contains("\"userVerification\":\"required\"")
			.contains("\"name\":\"" + guest.name() + "\"");
		HttpResponse<String> answer = guest.post(page, token, "credential", credential, "label", "x", "password",
				password);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("what the browser answered is not a passkey for this site");
		assertThat(this.passkeys.findOf(guest.name())).isEmpty();
	}

	@Test
	void asksNobodyWhoIsFromNoPage() {
		Guest guest = this.guests.guest("somebody");
		guest.get("/sign-in");
		assertThat(Guest.location(guest.post("/sign-in/passkey/options", null))).isEqualTo("/sign-in?again");
		assertThat(Guest.location(guest.post("/sign-in/passkey", null, "credential", "x"))).isEqualTo("/sign-in?again");
		assertThat(Guest.location(guest.post("/sign-in/passkeys", null, "credential", "x"))).isEqualTo("/sign-in");
	}

	@Test
	void keepsTenOfAnAccount() {
		Guest guest = this.guests.with(UserRole.STEWARD);
		for (int i = 0; i < 10; i++) {
			this.passkeys.add(guest.name(), passkey("k" + i));
		}
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> this.passkeys.add(guest.name(), passkey("k10")))
			.withMessage("an account has at most 10 passkeys: remove one first");
	}

	@Test
	void letsAnotherAdministratorForgetPasskeysAndNotOneself() {
		Guest admin = this.guests.in(UserRole.ADMIN);
		Guest lost = this.guests.with(UserRole.ADMIN);
		this.passkeys.add(lost.name(), passkey("seven"));
		assertThat(admin.submit("/accounts", "/accounts/%s/forget-passkeys".formatted(admin.name())).statusCode())
			.isEqualTo(400);
		assertThat(admin.submit("/accounts", "/accounts/%s/forget-passkeys".formatted(lost.name())).statusCode())
			.isEqualTo(302);
		assertThat(this.passkeys.findOf(lost.name())).isEmpty();
		lost.signIn();
		assertThat(lost.get("/accounts").statusCode()).isEqualTo(200);
	}

}
