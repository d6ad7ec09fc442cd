package carenet.web;

import java.net.InetAddress;
import java.util.Set;

import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class OwnSiteOnlyTests {

	private final OwnSiteOnly local = new OwnSiteOnly(InetAddress.getLoopbackAddress(), false, Set.of());

	private final OwnSiteOnly open = new OwnSiteOnly(null, false, Set.of());

	private static MockHttpServletRequest request(String method, String host) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/import");
		request.setServerName(host);
		request.setServerPort(8080);
		return request;
	}

	private static MockHttpServletResponse answer(OwnSiteOnly filter, MockHttpServletRequest request) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		try {
			filter.doFilter(request, response, new MockFilterChain());
		}
		catch (java.io.IOException | ServletException ex) {
			throw new AssertionError(ex);
		}
		return response;
	}

	@ParameterizedTest
	@CsvSource({ "localhost, 200", "127.0.0.1, 200", "[::1], 200", "LOCALHOST, 200", "attacker.example, 403",
			"localhost.attacker.example, 403", "192.168.0.7, 403" })
	void answersOnlyToTheNamesOfThisMachine(String host, int status) {
		assertThat(answer(this.local, request("GET", host)).getStatus()).isEqualTo(status);
	}

	@Test
	void answersToAnyNameWhenItServesOthers() {
		assertThat(answer(this.open, request("GET", "care.example")).getStatus()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "same-origin, http://localhost:8080, 200", "same-origin, null, 200", "none, -, 200", "-, -, 200",
					"-, http://localhost:8080, 200", "cross-site, -, 403", "same-site, http://localhost:8080, 403",
					"-, http://localhost:9999, 403", "-, https://localhost:8080, 403", "-, null, 403",
					"-, http://attacker.example, 403", "-, http://[, 403" })
	void refusesChangesThatComeFromElsewhere(@Nullable String site, @Nullable String origin, int status) {
		MockHttpServletRequest request = request("POST", "localhost");
		add(request, "Sec-Fetch-Site", site);
		add(request, "Origin", origin);
		assertThat(answer(this.local, request).getStatus()).isEqualTo(status);
	}

	@Test
	void letsLinksLeadHere() {
		MockHttpServletRequest request = request("GET", "localhost");
		request.addHeader("Sec-Fetch-Site", "cross-site");
		assertThat(answer(this.local, request).getStatus()).isEqualTo(200);
	}

	@Test
	void refusesAHandshakeFromElsewhere() {
		MockHttpServletRequest request = request("GET", "localhost");
		request.addHeader("Upgrade", "websocket");
		request.addHeader("Origin", "http://attacker.example");
		assertThat(answer(this.local, request).getStatus()).isEqualTo(403);
	}

	@Test
	void saysWhyInOneSentence() throws java.io.UnsupportedEncodingException {
		assertThat(answer(this.local, request("GET", "attacker.example")).getContentAsString())
			.isEqualToIgnoringNewLines("This server answers only on this machine, as localhost, 127.0.0.1 or [::1].");
	}

	private static void add(MockHttpServletRequest request, String header, @Nullable String value) {
		if (value != null) {
			request.addHeader(header, value);
		}
	}

}
