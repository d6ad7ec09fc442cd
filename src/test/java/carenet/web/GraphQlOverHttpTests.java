package carenet.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;

import carenet.demo.StudyGenerator;
import carenet.graph.OwnData;
import carenet.intake.StudyImporter;
import carenet.study.Progress;
import graphql.introspection.IntrospectionQuery;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** GraphQL over HTTP as its specification says it, and within bounds whatever is sent. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "carenet.demo=false")
@OwnData
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphQlOverHttpTests {

	private static final String JSON = "application/json";

	private static final String GRAPHQL = "application/graphql-response+json";

	@LocalServerPort
	private int port;

	@BeforeAll
	static void load(@Autowired StudyImporter importer, @TempDir Path folder) {
		Path demo = folder.resolve("demo");
		new StudyGenerator(3, 1).write(demo);
		importer.importPackage(demo, Progress.NONE);
	}

	@Test
	void answersInTheOlderAndTheNewerMediaType() throws Exception {
		HttpResponse<String> older = ask("{ __typename }", JSON);
		assertThat(older.statusCode()).isEqualTo(200);
		assertThat(older.headers().firstValue("Content-Type")).contains(JSON);
		HttpResponse<String> newer = ask("{ __typename }", GRAPHQL);
		assertThat(newer.statusCode()).isEqualTo(200);
		assertThat(newer.headers().firstValue("Content-Type").orElseThrow()).startsWith(GRAPHQL);
	}

	@Test
	void aQuestionThatIsNoneIsTheCallersFault() throws Exception {
		assertThat(ask("{ nothing }", GRAPHQL).statusCode()).isEqualTo(400);
		assertThat(ask("{ nothing }", JSON).statusCode()).isEqualTo(200);
		assertThat(classification("{ nothing }")).isEqualTo("BAD_REQUEST");
		assertThat(classification("{ client(id: ")).isEqualTo("BAD_REQUEST");
	}

	@Test
	void nothingIsSuggestedToWhoGuesses() throws Exception {
		assertThat(ask("{ supportNetwor(client: \"C0001\") { ties { id } } }", JSON).body())
			.doesNotContainIgnoringCase("did you mean")
			.doesNotContain("supportNetwork");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "3", "\"{ __typename }\"", "{", "{\"query\": null}",
			"{\"variables\": {}}", "[{\"query\": \"{ __typename }\"}, {\"query\": \"{ __typename }\"}]",
			"{\"query\": \"{ __typename }\", \"variables\": []}",
			"{\"query\": \"{ __typename }\", \"extensions\": 1}" })
	void whatIsNoRequestIsRefusedAndABatchIsNone(String body) throws Exception {
		HttpResponse<String> answer = send(body, JSON, JSON);
		assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
		assertThat(answer.body()).doesNotContain("Exception", "carenet.");
	}

	@Test
	void onlyPostWithJsonIsAnswered() throws Exception {
		assertThat(send("{\"query\": \"{ __typename }\"}", "text/plain", JSON).statusCode()).isEqualTo(415);
		assertThat(send("query={ __typename }", "application/x-www-form-urlencoded", JSON).statusCode()).isEqualTo(415);
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> get = client.send(
					HttpRequest.newBuilder(address("?query=%7B__typename%7D")).GET().build(),
					HttpResponse.BodyHandlers.ofString());
			assertThat(get.statusCode()).isBetween(404, 405);
		}
	}

	@Test
	void theStandardIntrospectionIsAnswered() throws Exception {
		JsonNode answer = JsonMapper.shared().readTree(ask(IntrospectionQuery.INTROSPECTION_QUERY, JSON).body());
		assertThat(answer.path("errors").toString()).isEmpty();
		assertThat(answer.at("/data/__schema/queryType/name").asString()).isEqualTo("Query");
	}

	@Test
	void floodsAreRefusedBeforeAnythingIsRead() throws Exception {
		assertThat(classification("{ " + "__typename ".repeat(20_000) + "}")).isEqualTo("BAD_REQUEST");
		assertThat(classification("{ " + "a:__typename ".repeat(300) + "}")).isEqualTo("BAD_REQUEST");
		assertThat(classification("{ __typename " + "@skip(if: false) ".repeat(60) + "}")).isEqualTo("BAD_REQUEST");
		assertThat(classification("{".repeat(3_000))).isEqualTo("BAD_REQUEST");
		assertThat(classification("{ client(id: \"%s\") { id } }".formatted("x".repeat(500_000)))).isIn("BAD_REQUEST",
				"none");
		StringBuilder dear = new StringBuilder("{ ");
		for (int i = 0; i < 12; i++) {
			dear.append("c%d: clients(first: 200) { edges { node { %s } } } ".formatted(i,
					"id district birthYear sex enrolledOn ".repeat(10)));
		}
		assertThat(ask(dear + "}", JSON).body()).contains("fields to be answered; at most 100000");
	}

	@Test
	void aQuestionIsAtMostAMegabyteLong() throws Exception {
		assertThat(ask("{ __typename } #" + "x".repeat(1 << 20), JSON).statusCode()).isEqualTo(413);
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> unmeasured = client.send(HttpRequest.newBuilder(address(""))
				.header("Content-Type", JSON)
				.POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[] { '{', '}' })))
				.build(), HttpResponse.BodyHandlers.ofString());
			assertThat(unmeasured.statusCode()).isEqualTo(411);
		}
	}

	@Test
	void aListedDocumentIsAskedByItsHash() throws Exception {
		String text = new ClassPathResource("graphql/documents/supportNetwork.graphql")
			.getContentAsString(StandardCharsets.UTF_8);
		String hash = HexFormat.of()
			.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		String body = JsonMapper.shared()
			.writeValueAsString(Map.of("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash)),
					"variables", Map.of("client", "C0001", "wave", 0, "states", new String[] { "PRESENT" })));
		assertThat(send(body, JSON, JSON).body()).contains("\"supportNetwork\":{\"client\":{\"id\":\"C0001\"");
		assertThat(send(body.replace(hash, "0".repeat(64)), JSON, JSON).body()).contains("no listed document");
	}

	/** Whatever is sent: an answer or a refusal, never a failure of ours. */
	@Test
	void noiseIsNeverOurFault() throws Exception {
		Random random = new Random(4);
		String letters = "{}()[]:$@!\"\\ \n#&|=.,abc123éπ\u0000𝄞";
		for (int i = 0; i < 150; i++) {
			StringBuilder noise = new StringBuilder(random.nextBoolean() ? "{ client(id: \"" : "");
			random.ints(random.nextInt(60), 0, letters.length()).forEach((at) -> noise.append(letters.charAt(at)));
			HttpResponse<String> answer = ask(noise.toString(), JSON);
			assertThat(answer.statusCode()).as("%s", noise).isBetween(200, 499);
			assertThat(answer.body()).as("%s", noise).doesNotContain("INTERNAL_ERROR", "Exception");
			assertThat(send(noise.toString(), JSON, JSON).statusCode()).as("%s", noise).isBetween(400, 499);
		}
	}

	@Test
	void healthSaysNoMoreThanThatItIsUp() throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> health = client.send(
					HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/health".formatted(this.port))).build(),
					HttpResponse.BodyHandlers.ofString());
			assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
		}
	}

	private String classification(String question) throws IOException, InterruptedException {
		JsonNode answer = JsonMapper.shared().readTree(ask(question, JSON).body());
		return answer.at("/errors/0/extensions/classification").asString("none");
	}

	private HttpResponse<String> ask(String question, String accept) throws IOException, InterruptedException {
		return send(JsonMapper.shared().writeValueAsString(Map.of("query", question)), JSON, accept);
	}

	private HttpResponse<String> send(String body, String type, String accept)
			throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(address(""))
				.header("Content-Type", type)
				.header("Accept", accept)
				.POST(HttpRequest.BodyPublishers.ofString(body))
				.build(), HttpResponse.BodyHandlers.ofString());
		}
	}

	private URI address(String query) {
		return URI.create("http://127.0.0.1:%d/graphql%s".formatted(this.port, query));
	}

}
