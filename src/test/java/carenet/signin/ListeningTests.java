package carenet.signin;

import carenet.study.NotAllowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Where the server may listen. */
class ListeningTests {

	private static MockEnvironment settings(String... pairs) {
		MockEnvironment settings = new MockEnvironment();
		for (String pair : pairs) {
			int end = pair.indexOf('=');
			settings.setProperty(pair.substring(0, end), pair.substring(end + 1));
		}
		return settings;
	}

	@ParameterizedTest
	@ValueSource(strings = { "server.address=127.0.0.1", "server.address=localhost", "server.address=::1",
			"server.address=127.0.0.1;carenet.sign-in=off", "server.address=127.0.0.1;carenet.sign-in=required",
			"server.address=0.0.0.0;server.ssl.bundle=web",
			"server.address=127.0.0.1;carenet.sign-in.passkeys=required",
			"server.address=0.0.0.0;server.ssl.bundle=web;carenet.sign-in.passkeys=required;carenet.passkeys.rp-id=care.example",
			"server.address=127.0.0.1;carenet.sign-in.passkeys=off", "carenet.proxy.trusted=true",
			"server.address=10.0.0.1;server.ssl.key-store=keys.p12" })
	void listensOnThisMachineOrEncrypted(String lines) {
		assertThatCode(() -> Listening.check(settings(lines.split(";")))).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "server.address=0.0.0.0|would listen on 0.0.0.0",
			"spring.x=y|would listen on every address",
			"server.address=10.0.0.1;server.ssl.bundle=web;server.ssl.enabled=false|would listen on 10.0.0.1",
			"server.address=0.0.0.0;carenet.sign-in=off;server.ssl.bundle=web|without signing in",
			"server.address=127.0.0.1;carenet.sign-in=off;carenet.proxy.trusted=true|a proxy would open",
			"server.address=127.0.0.1;carenet.sign-in=OFF|not 'OFF'",
			"server.address=127.0.0.1;carenet.sign-in=false|not 'false'",
			"server.address=127.0.0.1;carenet.sign-in.passkeys=maybe|not 'maybe'",
			"server.address=0.0.0.0;server.ssl.bundle=web;carenet.sign-in.passkeys=required|set carenet.passkeys.rp-id",
			"carenet.proxy.trusted=true;server.address=127.0.0.1;carenet.sign-in.passkeys=required|set carenet.passkeys.rp-id" })
	void refusesTheRest(String lines, String sentence) {
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> Listening.check(settings(lines.split(";"))))
			.withMessageContaining(sentence);
	}

	@Test
	void usesWhatATrustedProxyForwards() {
		MockEnvironment settings = settings("server.address=127.0.0.1", "carenet.proxy.trusted=true");
		new Listening().setEnvironment(settings);
		assertThat(settings.getProperty("server.forward-headers-strategy")).isEqualTo("native");
		MockEnvironment others = settings("server.address=127.0.0.1");
		new Listening().setEnvironment(others);
		assertThat(others.getProperty("server.forward-headers-strategy")).isNull();
	}

	@Test
	void wantsSignInUnlessToldOtherwise() {
		assertThat(Listening.isOpen(settings("server.address=127.0.0.1"))).isFalse();
	}

}
