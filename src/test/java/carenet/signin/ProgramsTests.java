package carenet.signin;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import carenet.access.UserRole;
import carenet.accounts.Accounts;
import carenet.accounts.Password;
import carenet.accounts.Token;
import carenet.signin.Guests.GuestBook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** How programs sign in: with every request. */
@ServedTest
class ProgramsTests {

	private static final String COUNT = "{ clients { totalCount } }";

	private static final String SIX = "{\"data\":{\"clients\":{\"totalCount\":6}}}";

	@Autowired
	private GuestBook guests;

	@Autowired
	private Accounts accounts;

	@Autowired
	private MovableClock clock;

	@Test
	void answersAGraphQlQuestionOfNobodyInItsOwnShape() {
		HttpResponse<String> read = this.guests.guest("nobody").get("/graphql?query=x");
		HttpResponse<String> posted = this.guests.guest("nobody").graphQl(COUNT);
		HttpResponse<String> forged = this.guests.guest("nobody").graphQl(COUNT, "X-CSRF-TOKEN", "none");
		assertThat(List.of(read, posted, forged)).allSatisfy((answer) -> {
			assertThat(answer.statusCode()).isEqualTo(401);
			assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
			assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
				.startsWith("Basic realm=\"carenet\"");
			assertThat(answer.body()).startsWith("{\"errors\":[{").contains("\"classification\":\"UNAUTHORIZED\"");
			assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
		});
	}

	@Test
	void answersAnythingElseOfNobodyAsAProblem() {
		HttpResponse<String> answer = this.guests.guest("nobody").get("/api/anything");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
		assertThat(answer.body()).contains("\"status\":401");
	}

	@Test
	void asksNoBrowserToAskForAPassword() {
		HttpResponse<String> answer = this.guests.guest("nobody").get("/graphql?query=x", "Sec-Fetch-Mode", "cors");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"carenet\"");
	}

	@Test
	void letsAProgramInWithNameAndPasswordAndGivesNoSession() {
		Guest guest = this.guests.with(UserRole.STEWARD);
		HttpResponse<String> answer = guest.graphQl(COUNT, guest.basic());
		assertThat(answer.body()).isEqualTo(SIX);
		assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(guest.graphQl(COUNT, guest.basic()).body()).isEqualTo(SIX);
		assertThat(guest.graphQl(COUNT, guest.basic("wrong wrong wrong")).statusCode()).isEqualTo(401);
		assertThat(guest.get("/", guest.basic()).statusCode()).as("pages want a session").isEqualTo(302);
	}

	@Test
	void followsAtOnceWhatBecomesOfAnAccount() {
		Guest guest = this.guests.with(UserRole.STEWARD);
		assertThat(guest.graphQl(COUNT, guest.basic()).statusCode()).isEqualTo(200);
		this.accounts.disable(guest.name());
		assertThat(guest.graphQl(COUNT, guest.basic()).statusCode()).isEqualTo(401);
		this.accounts.enable(guest.name());
		this.accounts.setPassword(guest.name(), new Password("another long one"), false);
		assertThat(guest.graphQl(COUNT, guest.basic()).statusCode()).isEqualTo(401);
		assertThat(guest.graphQl(COUNT, guest.basic("another long one")).statusCode()).isEqualTo(200);
	}

	@Test
	void saysWhatToDoWithAOneTimePassword() {
		Guest guest = this.guests.with(UserRole.STEWARD);
		this.accounts.setPassword(guest.name(), new Password("one time password"), true);
		HttpResponse<String> answer = guest.graphQl(COUNT, guest.basic("one time password"));
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.body()).contains("This password is for one time");
	}

	@Test
	void letsAProgramInWithATokenUntilItIsRevokedOrTooOld() {
		Guest guest = this.guests.with(UserRole.STEWARD);
		Token.Fresh token = this.accounts.addToken(guest.name(), 30);
		String[] header = { "Authorization", "Bearer " + token.text() };
		assertThat(guest.graphQl(COUNT, header).body()).isEqualTo(SIX);
		assertThat(guest.graphQl(COUNT, "Authorization", "Bearer " + token.text() + "x").statusCode()).isEqualTo(401);
		assertThat(guest.graphQl(COUNT, "Authorization", "Bearer nonsense").statusCode()).isEqualTo(401);
		assertThat(guest.graphQl(COUNT, "Authorization", "Nonsense").statusCode()).isEqualTo(401);
		this.accounts.revokeToken(guest.name(), token.token().id());
		assertThat(guest.graphQl(COUNT, header).statusCode()).isEqualTo(401);
		String[] second = { "Authorization", "Bearer " + this.accounts.addToken(guest.name(), 1).text() };
		assertThat(guest.graphQl(COUNT, second).statusCode()).isEqualTo(200);
		this.clock.go(Duration.ofDays(1));
		assertThat(guest.graphQl(COUNT, second).statusCode()).isEqualTo(401);
	}

	@Test
	void actsInTheRoleThatAProgramNames() {
		Guest guest = this.guests.with(UserRole.STEWARD, UserRole.ADMIN);
		String[] basic = guest.basic();
		assertThat(guest.graphQl(COUNT, basic[0], basic[1], "Carenet-Role", "admin").body())
			.isEqualTo(SIX.replace('6', '0'));
		assertThat(guest.graphQl(COUNT, basic[0], basic[1], "Carenet-Role", "steward").body()).isEqualTo(SIX);
		assertThat(guest.graphQl(COUNT, basic[0], basic[1], "Carenet-Role", "LOCAL").body())
			.isEqualTo(SIX.replace('6', '0'));
	}

	@Test
	void letsAPageOfASessionAskWithItsToken() {
		Guest guest = this.guests.in(UserRole.STEWARD);
		assertThat(guest.graphQl(COUNT, "X-CSRF-TOKEN", guest.token("/graphiql")).body()).isEqualTo(SIX);
		HttpResponse<String> without = guest.graphQl(COUNT);
		assertThat(without.statusCode()).isEqualTo(403);
		assertThat(without.body()).startsWith("{\"errors\":[{").contains("X-CSRF-TOKEN");
	}

	@Test
	void doesNotTakeASessionForAProgramsPassword() {
		Guest guest = this.guests.in(UserRole.STEWARD);
		assertThat(guest.graphQl(COUNT, guest.basic("wrong wrong wrong")).statusCode()).isEqualTo(401);
	}

	@Test
	void letsOnlyTheNamedSiteAskFromABrowser() {
		Guest guest = this.guests.with(UserRole.STEWARD);
		HttpResponse<String> asked = preflight(guest, "https://dashboard.example.org");
		assertThat(asked.statusCode()).isEqualTo(200);
		assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).contains("https://dashboard.example.org");
		assertThat(asked.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
		assertThat(preflight(guest, "https://attacker.example").statusCode()).isEqualTo(403);
		String[] basic = guest.basic();
		assertThat(guest
			.graphQl(COUNT, basic[0], basic[1], "Origin", "https://dashboard.example.org", "Sec-Fetch-Site",
					"cross-site")
			.body()).isEqualTo(SIX);
		assertThat(guest
			.graphQl(COUNT, basic[0], basic[1], "Origin", "https://attacker.example", "Sec-Fetch-Site", "cross-site")
			.statusCode()).isEqualTo(403);
	}

	private static HttpResponse<String> preflight(Guest guest, String origin) {
		return guest.send(HttpRequest.newBuilder(guest.address("/graphql"))
			.method("OPTIONS", HttpRequest.BodyPublishers.noBody())
			.headers("Origin", origin, "Access-Control-Request-Method", "POST", "Access-Control-Request-Headers",
					"authorization,content-type"));
	}

}
