package carenet.signin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;

import carenet.graph.OwnData;
import carenet.graph.TestFolders;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** The product over TLS, with a certificate of the test. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "carenet.sign-in=required", "carenet.demo=false" })
@OwnData
class EncryptedTests {

	private static final String PASSWORD = "password of the test";

	private static final Path KEYS = TestFolders.fresh().resolve("keys.p12");

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void certificate(DynamicPropertyRegistry settings) throws IOException, InterruptedException {
		Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
		Process made = new ProcessBuilder(keytool.toString(), "-genkeypair", "-alias", "web", "-keyalg", "EC", "-dname",
				"CN=localhost", "-ext", "san=dns:localhost", "-storetype", "PKCS12", "-keystore", KEYS.toString(),
				"-storepass", PASSWORD)
			.redirectErrorStream(true)
			.start();
		String said = new String(made.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
		assertThat(made.waitFor()).as(said).isZero();
		settings.add("server.ssl.key-store", KEYS::toString);
		settings.add("server.ssl.key-store-password", () -> PASSWORD);
	}

	private HttpResponse<String> get(String path) throws Exception {
		try (HttpClient http = HttpClient.newBuilder().sslContext(trusting()).build()) {
			return http.send(HttpRequest.newBuilder(URI.create("https://localhost:" + this.port + path)).build(),
					HttpResponse.BodyHandlers.ofString());
		}
	}

	private static SSLContext trusting() throws GeneralSecurityException, IOException {
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream file = Files.newInputStream(KEYS)) {
			keys.load(file, PASSWORD.toCharArray());
		}
		KeyStore trusted = KeyStore.getInstance("PKCS12");
		trusted.load(null, null);
		trusted.setCertificateEntry("web", keys.getCertificate("web"));
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(trusted);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, trust.getTrustManagers(), null);
		return context;
	}

	@Test
	void sendsItsCookieEncryptedOnlyAndTellsTheBrowserToStayEncrypted() throws Exception {
		HttpResponse<String> page = get("/sign-in");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.startsWith("carenet=")
			.contains("; Secure", "; HttpOnly", "; SameSite=Lax");
		assertThat(page.headers().firstValue("Strict-Transport-Security"))
			.hasValueSatisfying((strict) -> assertThat(strict).startsWith("max-age=31536000"));
	}

	@Test
	void tellsProgramsTheSame() throws Exception {
		HttpResponse<String> answer = get("/graphql?query=x");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
		assertThat(answer.headers().map().keySet()).as("says nothing of what it is made of")
			.doesNotContainAnyElementsOf(List.of("server", "x-powered-by"));
	}

	@Test
	void answersNobodyWhoDoesNotEncrypt() throws Exception {
		try (HttpClient http = HttpClient.newHttpClient()) {
			HttpResponse<String> answer = http.send(
					HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/sign-in")).build(),
					HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).isEqualTo(400);
			assertThat(answer.body()).doesNotContain("password");
		}
	}

}
