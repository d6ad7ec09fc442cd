package carenet.signin;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import carenet.graph.DataFolder;
import carenet.graph.OwnData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The product behind a proxy that encrypts, which says who asks. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "carenet.sign-in=required", "carenet.demo=false", "carenet.proxy.trusted=true" })
@OwnData
class BehindAProxyTests {

	static final String[] FORWARDED = { "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.9" };

	@LocalServerPort
	private int port;

	@Autowired
	private DataFolder data;

	@Test
	void believesThatItEncryptsAndWhoAsks() throws IOException {
		Guest guest = new Guest("nobody", Integer.toString(this.port));
		HttpResponse<String> page = guest.get("/sign-in", FORWARDED);
		assertThat(page.headers().firstValue("Set-Cookie"))
			.hasValueSatisfying((cookie) -> assertThat(cookie).contains("; Secure"));
		assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
		guest.get("/graphql?query=x", "Authorization", guest.basic()[1], FORWARDED[0], FORWARDED[1], FORWARDED[2],
				FORWARDED[3]);
		assertThat(audited(this.data)).contains("203.0.113.9");
	}

	static String audited(DataFolder data) throws IOException {
		StringBuilder all = new StringBuilder();
		try (Stream<Path> files = Files.walk(data.root().resolve("audit"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				all.append(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
			}
		}
		return all.toString();
	}

}
