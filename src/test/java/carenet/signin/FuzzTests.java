package carenet.signin;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import carenet.access.UserRole;
import carenet.signin.Guests.GuestBook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Noise at every page, in every parameter: refused, and never our fault. */
@ServedTest
class FuzzTests {

	private static final List<String> NOISE = List.of("", " ", "null", "-1", "99999999999999999999", "1e308", "NaN",
			"' OR 1=1 //", "`MATCH (n) DETACH DELETE n`", "$x", "{{7*7}}", "${7*7}", "<script>alert(1)</script>",
			"../../etc/passwd", "..%2f..%2f", "\u0000", "\r\nSet-Cookie: a=b", "é".repeat(300), "x".repeat(3_000),
			"\uD83E\uDDED", "2026-13-40", "T0", "C0001", "true", "CARE_SHARING", "{\"a\":1}");

	private static final List<String> PARAMETERS = List.of("search", "after", "wave", "rule", "source", "retrospective",
			"knownAt", "id", "client", "reason", "professional", "from", "until", "kind", "given", "agreed", "name",
			"role", "password", "district", "group", "section", "cell", "view", "show", "scheme", "to");

	@Autowired
	private GuestBook book;

	/** Wrong tries are forgotten after a quiet day. */
	@Autowired
	private MovableClock clock;

	@Test
	void nothingThatIsSentIsOurFault(
			@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
		Random random = new Random(7);
		Guest guest = this.book.in(UserRole.STEWARD);
		Guest coordinator = this.book.in(UserRole.COORDINATOR);
		Guest admin = this.book.in(UserRole.ADMIN);
		String token = guest.token("/graphiql");
		for (var page : pages.getHandlerMethods().keySet()) {
			for (String pattern : page.getPatternValues()) {
				if (pattern.equals("/error") || pattern.endsWith("/live")) {
					continue; // a stream has no end to wait for
				}
				boolean reads = page.getMethodsCondition().getMethods().contains(RequestMethod.GET);
				for (int i = 0; i < 12; i++) {
					String path = filled(pattern, random);
					if (reads) {
						for (Guest one : List.of(guest, coordinator, admin)) {
							assertRefusedOrAnswered(one.get(path + "?" + parameters(random)), path);
						}
					}
					else if (!pattern.startsWith("/sign-out") && !pattern.startsWith("/sign-in")) {
						assertRefusedOrAnswered(guest.post(path, token, fields(random)), path);
					}
				}
			}
		}
	}

	@Test
	void nothingThatIsSentToSignInIsOurFault() {
		Random random = new Random(11);
		for (String path : List.of("/sign-in/passkey", "/sign-in/passkeys", "/sign-in/passkeys/remove",
				"/sign-in/password")) {
			Guest guest = this.book.in(UserRole.STEWARD);
			String token = guest.token("/sign-in/passkeys");
			for (int i = 0; i < 15; i++) {
				guest.post(path + "/options", token);
				assertRefusedOrAnswered(guest.post(path, token, "credential", noise(random), "label", noise(random),
						"id", noise(random), "password", noise(random), "current", noise(random)), path);
			}
			this.clock.go(Duration.ofDays(2));
		}
	}

	private static void assertRefusedOrAnswered(HttpResponse<String> answer, String path) {
		assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isLessThan(500);
		assertThat(answer.body()).as(path)
			.doesNotContain("<script>alert(1)", "Exception", "carenet.", "at org.", "root:x:");
		assertThat(answer.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("a=b"));
	}

	private static String filled(String pattern, Random random) {
		return pattern.replaceAll("\\{[^}]+}", "X").replace("X", encoded(noise(random)));
	}

	private static String parameters(Random random) {
		StringBuilder parameters = new StringBuilder();
		for (int i = 0; i < 4; i++) {
			parameters.append(PARAMETERS.get(random.nextInt(PARAMETERS.size())))
				.append('=')
				.append(encoded(noise(random)))
				.append('&');
		}
		return parameters.toString();
	}

	private static String[] fields(Random random) {
		String[] fields = new String[12];
		for (int i = 0; i < fields.length; i += 2) {
			fields[i] = PARAMETERS.get(random.nextInt(PARAMETERS.size()));
			fields[i + 1] = noise(random);
		}
		return fields;
	}

	private static String noise(Random random) {
		return NOISE.get(random.nextInt(NOISE.size()));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
