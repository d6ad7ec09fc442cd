package carenet.signin;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;

import carenet.access.UserRole;
import carenet.accounts.Accounts;
import carenet.accounts.Password;
import carenet.graph.DataFolder;
import carenet.signin.Guests.GuestBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** How people sign in, and what becomes of their sessions. */
@ServedTest
class SigningInTests {

	@Autowired
	private GuestBook guests;

	@Autowired
	private Accounts accounts;

	@Autowired
	private MovableClock clock;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/clients/C0001", "/clients/NOBODY", "/analysis", "/import", "/accounts", "/graphiql",
			"/sign-in/password", "/sign-in/no-role", "/nowhere" })
	void leadsEverybodyWhoHasNotSignedInToTheSamePage(String path) {
		HttpResponse<String> answer = this.guests.guest("somebody").get(path);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(Guest.location(answer)).isEqualTo("/sign-in");
		assertThat(answer.body()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sign-in", "/health", "/web/pages.css", "/web/tokens.css", "/map/map.css",
			"/figure/figure.css", "/webjars/htmx.org/dist/htmx.min.js" })
	void showsWhereToSignInAndWhatThatPageIsMadeOf(String path) {
		assertThat(this.guests.guest("somebody").get(path).statusCode()).isEqualTo(200);
	}

	@Test
	void leadsBackToThePageThatWasAskedFor() {
		Guest guest = this.guests.with(UserRole.STEWARD);
		guest.get("/clients/C0001?wave=1");
		String before = guest.session().orElseThrow();
		HttpResponse<String> answer = guest.signIn();
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(Guest.location(answer)).isEqualTo("/clients/C0001?wave=1");
		assertThat(guest.session()).as("the session's name").isPresent().get().isNotEqualTo(before);
		assertThat(guest.get("/clients/C0001?wave=1").statusCode()).isEqualTo(200);
	}

	@Test
	void asksForTheHostsCookieToBeKeptFromScriptsAndOtherSites() {
		HttpResponse<String> answer = this.guests.with(UserRole.STEWARD).signIn();
		assertThat(answer.headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.startsWith("carenet=")
			.contains("HttpOnly", "SameSite=Lax", "Path=/")
			.doesNotContain("Secure", "Expires", "Max-Age");
	}

	/** Nobody was named who forwards. */
	@Test
	void believesNobodyWhoSaysToForward(@Autowired DataFolder data) throws IOException {
		Guest guest = this.guests.with(UserRole.STEWARD);
		HttpResponse<String> page = guest.get("/sign-in", BehindAProxyTests.FORWARDED);
		assertThat(page.headers().firstValue("Set-Cookie"))
			.hasValueSatisfying((cookie) -> assertThat(cookie).doesNotContain("Secure"));
		assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
		guest.get("/graphql?query=x", "Authorization", guest.basic("wrong wrong wrong")[1],
				BehindAProxyTests.FORWARDED[2], BehindAProxyTests.FORWARDED[3]);
		assertThat(BehindAProxyTests.audited(data)).contains("127.0.0.1").doesNotContain("203.0.113.9");
	}

	@Test
	void saysTheSameOfAWrongPasswordAndOfAnUnknownAccount() {
		Guest known = this.guests.with(UserRole.STEWARD);
		Guest unknown = this.guests.guest("nobody-like-that");
		HttpResponse<String> one = known.signIn("wrong wrong wrong");
		HttpResponse<String> other = unknown.signIn("wrong wrong wrong");
		assertThat(Guest.location(one)).isEqualTo("/sign-in?wrong").isEqualTo(Guest.location(other));
		assertThat(known.get("/sign-in?wrong").body().replaceAll("(content|value)=\"[^\"]{60,}\"", ""))
			.contains("The name or the password is not right")
			.isEqualTo(unknown.get("/sign-in?wrong").body().replaceAll("(content|value)=\"[^\"]{60,}\"", ""));
		assertThat(Guest.location(known.get("/"))).isEqualTo("/sign-in");
	}

	@Test
	void refusesAFormThatIsFromNoPageOfTheSession() {
		Guest guest = this.guests.with(UserRole.STEWARD, UserRole.ANALYST);
		assertThat(Guest
			.location(guest.post("/sign-in", null, "name", guest.name(), "password", GuestBook.PASSWORD.text())))
			.isEqualTo("/sign-in?again");
		assertThat(Guest.location(guest.get("/"))).isEqualTo("/sign-in");
		guest.signIn();
		String others = this.guests.in(UserRole.STEWARD).token("/");
		assertThat(guest.post("/sign-in/role", null, "role", "STEWARD").statusCode()).isEqualTo(403);
		assertThat(guest.post("/sign-in/role", others, "role", "STEWARD").statusCode()).isEqualTo(403);
		assertThat(guest.post("/sign-out", null).statusCode()).isEqualTo(403);
		assertThat(guest.get("/analysis").body()).contains("You act as <span>analyst</span>");
		assertThat(guest.submit("/analysis", "/sign-in/role", "role", "STEWARD").statusCode()).isEqualTo(302);
	}

	@Test
	void signsOut() {
		Guest guest = this.guests.in(UserRole.STEWARD);
		String session = guest.session().orElseThrow();
		assertThat(guest.get("/sign-out").statusCode()).isEqualTo(404);
		assertThat(Guest.location(guest.submit("/", "/sign-out"))).isEqualTo("/sign-in?out");
		Guest thief = this.guests.guest("thief");
		thief.steal(session);
		assertThat(Guest.location(thief.get("/"))).isEqualTo("/sign-in");
	}

	@Test
	void actsInOneRoleAtATime() {
		Guest guest = this.guests.in(UserRole.RESEARCHER, UserRole.ADMIN);
		assertThat(guest.get("/").body()).contains("researcher", "research").doesNotContain("href=\"/accounts\"");
		assertThat(guest.get("/accounts").statusCode()).isEqualTo(404);
		String before = guest.session().orElseThrow();
		assertThat(Guest.location(guest.submit("/", "/sign-in/role", "role", "ADMIN"))).isEqualTo("/");
		assertThat(guest.session().orElseThrow()).isNotEqualTo(before);
		assertThat(Guest.location(guest.get("/"))).isEqualTo("/accounts");
		assertThat(guest.get("/clients/C0001").statusCode()).isEqualTo(404);
		assertThat(guest.submit("/accounts", "/sign-in/role", "role", "STEWARD").statusCode()).isEqualTo(400);
		assertThat(guest.submit("/accounts", "/sign-in/role", "role", "LOCAL").statusCode()).isEqualTo(400);
	}

	@Test
	void wantsAOneTimePasswordToBeChangedFirst() {
		Guest guest = this.guests.with(UserRole.STEWARD);
		this.accounts.setPassword(guest.name(), new Password("one time password"), true);
		guest.signIn("one time password");
		assertThat(Guest.location(guest.get("/"))).isEqualTo("/sign-in/password");
		assertThat(Guest.location(guest.graphQl("{ clients { totalCount } }"))).isEqualTo("/sign-in/password");
		assertThat(guest.get("/web/pages.css").statusCode()).isEqualTo(200);
		String page = "/sign-in/password";
		assertThat(guest.submit(page, page, "current", "one time password", "chosen", "short", "repeated", "short"))
			.returns(400, HttpResponse::statusCode)
			.satisfies((answer) -> assertThat(answer.body()).contains("12 to 128 characters, not 5"));
		assertThat(guest
			.submit(page, page, "current", "one time password", "chosen", "one time password", "repeated",
					"one time password")
			.statusCode()).isEqualTo(400);
		assertThat(guest
			.submit(page, page, "current", "another password", "chosen", "my own long password", "repeated",
					"my own long password")
			.statusCode()).isEqualTo(400);
		assertThat(guest
			.submit(page, page, "current", "one time password", "chosen", "my own long password", "repeated",
					"my own long passwort")
			.statusCode()).isEqualTo(400);
		assertThat(Guest.location(guest.submit(page, page, "current", "one time password", "chosen",
				"my own long password", "repeated", "my own long password")))
			.isEqualTo("/");
		assertThat(guest.get("/").statusCode()).isEqualTo(200);
		Guest later = this.guests.guest(guest.name());
		assertThat(Guest.location(later.signIn("one time password"))).isEqualTo("/sign-in?wrong");
		assertThat(Guest.location(later.signIn("my own long password"))).isEqualTo("/");
	}

	@Test
	void endsTheSessionsOfAnAccountThatIsDisabled() {
		Guest guest = this.guests.in(UserRole.STEWARD);
		this.accounts.disable(guest.name());
		assertThat(Guest.location(guest.get("/"))).isEqualTo("/sign-in");
		assertThat(Guest.location(guest.signIn(GuestBook.PASSWORD.text()))).isEqualTo("/sign-in?wrong");
		this.accounts.enable(guest.name());
		assertThat(Guest.location(guest.get("/"))).isEqualTo("/sign-in");
		assertThat(Guest.location(guest.signIn())).isEqualTo("/");
	}

	@Test
	void endsSessionsWithANewPasswordAndWithoutTheirRole() {
		Guest one = this.guests.in(UserRole.STEWARD);
		this.accounts.setPassword(one.name(), new Password("another long one"), false);
		assertThat(Guest.location(one.get("/"))).isEqualTo("/sign-in");
		Guest other = this.guests.in(UserRole.STEWARD);
		this.accounts.setRoles(other.name(), java.util.Set.of(UserRole.ANALYST, UserRole.STEWARD), null);
		assertThat(other.get("/").body()).contains("value=\"ANALYST\"");
		this.accounts.setRoles(other.name(), java.util.Set.of(UserRole.ANALYST), null);
		assertThat(Guest.location(other.get("/"))).isEqualTo("/sign-in");
	}

	@Test
	void endsASessionAfterADaysWork() {
		Guest guest = this.guests.in(UserRole.STEWARD);
		this.clock.go(Duration.ofHours(11));
		assertThat(guest.get("/").statusCode()).isEqualTo(200);
		this.clock.go(Duration.ofHours(1));
		assertThat(Guest.location(guest.get("/"))).isEqualTo("/sign-in");
	}

	@Test
	void asksAPartOfAPageToBeLoadedWhole() {
		HttpResponse<String> answer = this.guests.guest("somebody").get("/?search=C", "HX-Request", "true");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("HX-Refresh")).contains("true");
	}

	@Test
	void keepsTheHeadersOfEveryPage() {
		HttpResponse<String> answer = this.guests.in(UserRole.STEWARD).get("/");
		assertThat(answer.headers().allValues("Content-Security-Policy")).singleElement()
			.asString()
			.contains("script-src 'self'");
		assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
	}

}
