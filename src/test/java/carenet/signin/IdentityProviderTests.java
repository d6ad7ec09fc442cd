package carenet.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import carenet.access.UserRole;
import carenet.graph.DataFolder;
import carenet.signin.Guests.GuestBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signing in over an identity provider: people on its pages, programs with its tokens.
 */
@ServedTest
class IdentityProviderTests {

	private static final Issuer ISSUER = new Issuer();

	private static final String COUNT = "{ clients { totalCount } }";

	@Autowired
	private GuestBook guests;

	@Autowired
	private DataFolder data;

	@DynamicPropertySource
	static void provider(DynamicPropertyRegistry settings) {
		String client = "spring.security.oauth2.client.";
		settings.add(client + "registration.house.client-id", () -> Issuer.AUDIENCE);
		settings.add(client + "registration.house.client-secret", () -> "a secret of the test");
		settings.add(client + "registration.house.client-name", () -> "the house");
		settings.add(client + "registration.house.scope", () -> "openid");
		settings.add(client + "provider.house.issuer-uri", ISSUER::address);
		settings.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::address);
		settings.add("spring.security.oauth2.resourceserver.jwt.audiences", () -> Issuer.AUDIENCE);
		settings.add("carenet.oidc.roles-claim", () -> "realm_access.roles");
		settings.add("carenet.oidc.role-map.datakeeper", () -> "STEWARD");
		settings.add("carenet.oidc.role-map.caring", () -> "COORDINATOR");
		settings.add("carenet.oidc.role-map.root", () -> "LOCAL");
		settings.add("carenet.oidc.professional-claim", () -> "employee.number");
		settings.add("carenet.oidc.account-claim", () -> "preferred_username");
	}

	@AfterAll
	static void stop() {
		ISSUER.stop();
	}

	private static Map<String, Object> claims(String name, String... roles) {
		return Map.of("sub", "subject-of-" + name, "preferred_username", name, "realm_access",
				Map.of("roles", List.of(roles)));
	}

	/** The way over the provider's pages and back. */
	private HttpResponse<String> signIn(Guest guest, Map<String, Object> claims) {
		ISSUER.expect(claims);
		HttpResponse<String> there = guest.get("/oauth2/authorization/house");
		URI authorize = URI.create(there.headers().firstValue("Location").orElseThrow());
		assertThat(authorize.toString()).startsWith(ISSUER.address() + "/authorize");
		HttpResponse<String> back = guest.send(HttpRequest.newBuilder(authorize));
		return guest.send(HttpRequest.newBuilder(URI.create(back.headers().firstValue("Location").orElseThrow())));
	}

	@Test
	void leadsToTheProviderAndBackToThePageThatWasAskedFor() {
		Guest guest = this.guests.guest("anna");
		assertThat(Guest.location(guest.get("/clients/C0001"))).isEqualTo("/sign-in");
		String before = guest.session().orElseThrow();
		HttpResponse<String> page = guest.get("/sign-in");
		assertThat(page.body()).contains("href=\"/oauth2/authorization/house\"", "the house")
			.doesNotContain("type=\"password\"");
		assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("form-action 'self'");
		assertThat(Guest.location(signIn(guest, claims("anna", "datakeeper", "unheard-of"))))
			.isEqualTo("/clients/C0001");
		assertThat(guest.session().orElseThrow()).isNotEqualTo(before);
		assertThat(guest.get("/clients/C0001").body()).containsPattern("<b>anna\\.[0-9a-f]{10}</b>")
			.contains("You act as <span>steward</span>")
			.doesNotContain("/sign-in/password");
		assertThat(guest.get("/sign-in/password").statusCode()).isEqualTo(404);
	}

	@Test
	void signsOutHereAndAtTheProvider() {
		Guest guest = this.guests.guest("olga");
		signIn(guest, claims("olga", "datakeeper"));
		HttpResponse<String> out = guest.submit("/", "/sign-out");
		assertThat(Guest.location(guest.get("/"))).as("signed out here").isEqualTo("/sign-in");
		assertThat(out.statusCode()).as("no form is led to another site").isEqualTo(200);
		assertThat(out.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("form-action 'self'");
		String there = out.headers().firstValue("Refresh").orElseThrow().replace("0; url=", "");
		assertThat(there).startsWith(ISSUER.address() + "/end?");
		assertThat(out.body()).contains("href=\"" + there.replace("&", "&amp;") + "\"");
		HttpResponse<String> back = guest.send(HttpRequest.newBuilder(URI.create(there)));
		assertThat(ISSUER.endings()).contains("subject-of-olga");
		assertThat(back.headers().firstValue("Location")).contains(guest.address("/sign-in?out").toString());
	}

	@Test
	void recordsForWhichAgencySomebodyActsAndOpensNothingByIt() {
		Guest guest = this.guests.guest("agnes");
		signIn(guest, Map.of("sub", "1", "preferred_username", "agnes", "realm_access",
				Map.of("roles", List.of("caring")), "employee", Map.of("number", "P-nobody"), "agency", "A1-01"));
		assertThat(guest.get("/emergency").body()).contains("of the agency <span>A1-01</span>");
		assertThat(guest.get("/clients/C0001").statusCode()).isEqualTo(404);
		assertThat(guest.graphQl(COUNT, "X-CSRF-TOKEN", guest.token("/emergency")).body()).contains("\"totalCount\":0");
		assertThat(entriesOf("agnes")).isNotEmpty().allSatisfy((line) -> assertThat(line).contains("A1-01"));
	}

	private List<String> entriesOf(String account) {
		try (Stream<Path> files = Files.walk(this.data.root().resolve("audit"))) {
			return files.filter(Files::isRegularFile)
				.flatMap((file) -> lines(file).lines())
				.filter((line) -> line.matches(".*\"" + account + "\\.[0-9a-f]{10}\".*"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String lines(Path file) {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void believesNoAgencyThatIsNoId() {
		Guest guest = this.guests.guest("arie");
		signIn(guest, Map.of("sub", "1", "preferred_username", "arie", "realm_access",
				Map.of("roles", List.of("datakeeper")), "agency", "<b>everything</b>"));
		assertThat(guest.get("/desk").body()).doesNotContain("of the agency", "everything");
	}

	@Test
	void switchesBetweenTheRolesOfTheProvider() {
		Guest guest = this.guests.guest("bo");
		signIn(guest, Map.of("sub", "1", "preferred_username", "bo", "realm_access",
				Map.of("roles", List.of("datakeeper", "caring")), "employee", Map.of("number", "P1-001")));
		assertThat(guest.get("/emergency").statusCode()).isEqualTo(200);
		assertThat(Guest.location(guest.submit("/", "/sign-in/role", "role", "STEWARD"))).isEqualTo("/");
		assertThat(guest.get("/import").statusCode()).isEqualTo(200);
	}

	@Test
	void saysThatAnAccountHasNoRole() {
		Guest guest = this.guests.guest("cees");
		assertThat(Guest.location(signIn(guest, claims("cees", "unheard-of", "STEWARD", "root")))).isEqualTo("/");
		assertThat(Guest.location(guest.get("/"))).isEqualTo("/sign-in/no-role");
		assertThat(guest.get("/sign-in/no-role").body()).contains("No role yet");
		assertThat(guest.get("/clients/C0001").statusCode()).isEqualTo(404);
		assertThat(guest.get("/analysis").statusCode()).isEqualTo(404);
	}

	@Test
	void letsNobodyInWhomTheProviderDidNotSend() {
		Guest guest = this.guests.guest("eve");
		assertThat(Guest.location(guest.get("/login/oauth2/code/house?code=made-up&state=made-up")))
			.isEqualTo("/sign-in?refused");
		assertThat(Guest.location(guest.get("/"))).isEqualTo("/sign-in");
	}

	@Test
	void letsAProgramInWithATokenOfTheProvider() {
		Guest guest = this.guests.guest("robot");
		assertThat(guest.graphQl(COUNT, bearer(ISSUER.token(claims("robot", "datakeeper")))).body())
			.contains("\"totalCount\":6");
		assertThat(guest.graphQl(COUNT, bearer(ISSUER.token(claims("robot", "unheard-of")))).body())
			.contains("\"totalCount\":0");
		assertThat(guest.graphQl(COUNT, bearer(ISSUER.tokenOfAStranger(claims("robot", "datakeeper")))).statusCode())
			.isEqualTo(401);
		assertThat(guest.graphQl(COUNT, bearer(ISSUER.token(
				Map.of("sub", "1", "aud", "another-program", "realm_access", Map.of("roles", List.of("datakeeper"))))))
			.statusCode()).isEqualTo(401);
		assertThat(
				guest
					.graphQl(COUNT, bearer(ISSUER.token(Map.of("sub", "1", "iss", "http://elsewhere.example",
							"realm_access", Map.of("roles", List.of("datakeeper"))))))
					.statusCode())
			.isEqualTo(401);
		assertThat(guest
			.graphQl(COUNT,
					bearer(ISSUER.token(Map.of("sub", "1", "exp", Date.from(Instant.now().minusSeconds(600)),
							"realm_access", Map.of("roles", List.of("datakeeper"))))))
			.statusCode()).isEqualTo(401);
	}

	private static String[] bearer(String token) {
		return new String[] { "Authorization", "Bearer " + token };
	}

	@Test
	void letsNoLocalAccountIn() {
		Guest guest = this.guests.with(UserRole.STEWARD);
		assertThat(guest.graphQl(COUNT, guest.basic()).statusCode()).isEqualTo(401);
		assertThat(guest.submit("/sign-in", "/sign-in", "name", guest.name(), "password", GuestBook.PASSWORD.text())
			.statusCode()).isEqualTo(405);
		assertThat(Guest.location(guest.get("/"))).isEqualTo("/sign-in");
	}

}
