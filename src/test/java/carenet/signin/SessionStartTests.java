package carenet.signin;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import carenet.access.UserRole;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpSessionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

import static org.assertj.core.api.Assertions.assertThat;

/** How long a session is kept. */
class SessionStartTests {

	@Test
	void keepsASessionShortUntilSomebodyHasSignedIn() throws IOException, ServletException {
		SessionStart start = new SessionStart(Duration.ofMinutes(30), (ended) -> {
		});
		MockHttpSession session = new MockHttpSession();
		start.sessionCreated(new HttpSessionEvent(session));
		assertThat(session.getMaxInactiveInterval()).isEqualTo(600);
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setSession(session);
		start.onAuthenticationSuccess(request, new MockHttpServletResponse(), new Acting(new SignedIn("anna",
				Set.of(UserRole.STEWARD), UserRole.STEWARD, null, null, Instant.EPOCH, null, null)));
		assertThat(session.getMaxInactiveInterval()).isEqualTo(1800);
	}

	@Test
	void hasUsualLimitsThatCanBeSet() {
		assertThat(settings(Map.of())).isEqualTo(new Settings.Session(Duration.ofMinutes(30), Duration.ofHours(12)));
		assertThat(settings(Map.of("carenet.session.idle", "5m", "carenet.session.longest", "1h")))
			.isEqualTo(new Settings.Session(Duration.ofMinutes(5), Duration.ofHours(1)));
	}

	private static Settings.Session settings(Map<String, String> given) {
		return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("carenet", Settings.class).session();
	}

}
