package carenet.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import carenet.audit.AuditEntry;
import carenet.audit.AuditLog;
import carenet.audit.AuditSearch;
import carenet.audit.AuditTrail;
import carenet.audit.Auditor;
import carenet.demo.StudyGenerator;
import carenet.graph.DataFolder;
import carenet.graph.OwnData;
import carenet.intake.StudyImporter;
import carenet.study.Id;
import carenet.study.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever looks through a page or GraphQL stands in the audit log. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "carenet.demo=false")
@OwnData
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LooksTests {

	@Autowired
	private DataFolder data;

	@Autowired
	private AuditLog log;

	@Autowired
	private ExecutionGraphQlService graphql;

	@LocalServerPort
	private int port;

	@BeforeAll
	static void load(@Autowired StudyImporter importer, @TempDir Path folder) {
		Path demo = folder.resolve("demo");
		new StudyGenerator(6, 1).write(demo);
		importer.importPackage(demo, Progress.NONE);
	}

	private HttpResponse<String> ask(String path, String json) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
		if (!json.isEmpty()) {
			request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
		}
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
	}

	private String graphQl(String question) throws IOException, InterruptedException {
		return ask("/graphql", JsonMapper.shared().writeValueAsString(Map.of("query", question))).body();
	}

	private List<String> about(String client) {
		return AuditTrail.of(this.data)
			.about(Id.of(client), AuditSearch.LATEST)
			.entries()
			.stream()
			.map((entry) -> "%s %s %s %s".formatted(entry.deed(), entry.outcome(), entry.object(),
					entry.doer().address()))
			.toList();
	}

	/** The last line, but for those of the import, which a worker adds when it ends. */
	private String lastLine() throws IOException {
		return Files.readAllLines(this.data.root().resolve("audit/000001.jsonl"))
			.stream()
			.filter((line) -> !line.contains("\"id\":\"import\""))
			.toList()
			.getLast();
	}

	@Test
	void recordsALookOverGraphQl() throws Exception {
		assertThat(graphQl("{ supportNetwork(client: \"C0001\", at: {wave: 0}) { ties { id } } }"))
			.contains("\"ties\":[");
		graphQl("{ networkChange(client: \"C0001\", from: 0, to: 1) { hamming } client(id: \"C0001\") { birthYear } }");
		assertThat(about("C0001")).containsExactly("LOOK DONE graphql client,networkChange 127.0.0.1",
				"LOOK DONE graphql supportNetwork 127.0.0.1");
	}

	@Test
	void recordsWhomAListShows() throws Exception {
		graphQl("{ clients { edges { node { id birthYear waves { index } } } } }");
		assertThat(lastLine()).contains("\"deed\":\"SEARCH\"", "\"about\":[]", "\"id\":\"clients\"");
		graphQl("""
				{ clients(filter: {ids: ["C0002", "C0003"]}) { edges { node { supportNetwork(at: {wave: 0}) { wave { index } } } } } }
				""");
		assertThat(about("C0002")).containsExactly("LOOK DONE graphql clients 127.0.0.1");
		assertThat(about("C0003")).hasSize(1);
	}

	@Test
	void recordsALookInVainAboutNobodyNew() throws Exception {
		graphQl("{ supportNetwork(client: \"NOBODY\", at: {wave: 0}) { ties { id } } }");
		assertThat(lastLine()).contains("\"deed\":\"LOOK\",\"outcome\":\"FAILED\"", "\"about\":[]");
		graphQl("{ supportNetwork(client: \"no id\", at: {wave: 0}) { ties { id } } }");
		assertThat(lastLine()).contains("\"deed\":\"LOOK\",\"outcome\":\"FAILED\"", "\"about\":[]");
		assertThat(this.log.knows(Id.of("NOBODY"))).isFalse();
		graphQl("{ client(id: \"C0004\") { id } }");
		graphQl("{ supportNetwork(client: \"C0004\", at: {wave: 9}) { ties { id } } }");
		assertThat(about("C0004")).first().isEqualTo("LOOK FAILED graphql supportNetwork 127.0.0.1");
	}

	@Test
	void recordsWhoLooksAtManyClientsAtOnceAndTakesATable() throws Exception {
		assertThat(ask("/analysis", "").statusCode()).isEqualTo(200);
		assertThat(lastLine()).contains("\"deed\":\"SEARCH\",\"outcome\":\"DONE\"", "\"id\":\"analysis\"");
		assertThat(ask("/analysis/change/change.csv", "").statusCode()).isEqualTo(200);
		assertThat(lastLine()).contains("\"deed\":\"EXPORT\",\"outcome\":\"DONE\"", "\"id\":\"analysis change\"");
		graphQl("{ cohort { clients } }");
		assertThat(lastLine()).contains("\"deed\":\"SEARCH\"", "\"id\":\"cohort\"");
	}

	@Test
	void recordsNoQuestionAboutTheSchema() throws Exception {
		String before = lastLine();
		assertThat(graphQl("{ __schema { queryType { name } } __typename }")).contains("\"name\":\"Query\"");
		assertThat(graphQl("{ nothing }")).contains("errors");
		assertThat(graphQl("{ nothing")).contains("errors");
		assertThat(lastLine()).isEqualTo(before);
	}

	@Test
	void recordsAnImportFromAPageBeforeItBegins() throws Exception {
		String body = """
				--part\r
				Content-Disposition: form-data; name="study"; filename="s.zip"\r
				\r
				no zip\r
				--part--\r
				""";
		HttpRequest upload = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/import"))
			.header("Content-Type", "multipart/form-data; boundary=part")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			assertThat(client.send(upload, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(302);
		}
		assertThat(Files.readAllLines(this.data.root().resolve("audit/000001.jsonl")))
			.anyMatch((line) -> line.contains("\"deed\":\"CHANGE\",\"outcome\":\"BEGUN\"")
					&& line.contains("\"kind\":\"PAGE\",\"id\":\"import\"") && line.contains("127.0.0.1"));
	}

	@Test
	void recordsPages() throws Exception {
		assertThat(ask("/clients/C0005", "").statusCode()).isEqualTo(200);
		assertThat(about("C0005")).containsExactly("LOOK DONE page client 127.0.0.1");
		assertThat(ask("/", "").statusCode()).isEqualTo(200);
		assertThat(lastLine())
			.contains("\"deed\":\"SEARCH\",\"outcome\":\"DONE\"", "\"kind\":\"PAGE\",\"id\":\"clients\"")
			.doesNotContain("C000");
		assertThat(ask("/clients/NOBODY", "").statusCode()).isEqualTo(404);
		assertThat(lastLine()).contains("\"deed\":\"LOOK\",\"outcome\":\"FAILED\"", "\"about\":[]");
	}

	@Test
	void recordsWhatIsAskedWithinTheProgramUnlessTheCallerDoes() {
		DefaultExecutionGraphQlRequest question = new DefaultExecutionGraphQlRequest("{ client(id: \"C0006\") { id } }",
				null, null, null, "test", Locale.ROOT);
		this.graphql.execute(question).block();
		assertThat(about("C0006")).containsExactly("LOOK DONE graphql client null");
		question.configureExecutionInput(
				(input, builder) -> builder.graphQLContext(Map.of(Auditor.RECORDED_BY_CALLER, true)).build());
		this.graphql.execute(question).block();
		assertThat(about("C0006")).hasSize(1);
	}

	@Test
	void showsNothingThatItCannotRecord() throws Exception {
		Path segment = this.data.root().resolve("audit/000001.jsonl");
		Path aside = segment.resolveSibling("aside");
		AuditEntry before = this.log.record(AuditEntry.Draft.of(carenet.audit.Deed.LOOK, carenet.audit.Doer.LOCAL,
				carenet.audit.AuditObject.page("client")));
		Files.move(segment, aside);
		Files.createDirectory(segment);
		try {
			assertThat(graphQl("{ client(id: \"C0001\") { birthYear } clients { totalCount } }"))
				.contains("refused, since it cannot be recorded", "FORBIDDEN")
				.doesNotContain("birthYear", "totalCount");
			assertThat(ask("/clients/C0001", "")).returns(403, HttpResponse::statusCode)
				.satisfies((page) -> assertThat(page.body()).contains("refused, since it cannot be recorded"));
			assertThat(ask("/", "").statusCode()).isEqualTo(403);
		}
		finally {
			Files.delete(segment);
			Files.move(aside, segment);
		}
		AuditEntry after = this.log.record(AuditEntry.Draft.of(carenet.audit.Deed.LOOK, carenet.audit.Doer.LOCAL,
				carenet.audit.AuditObject.page("client")));
		assertThat(after.number()).isEqualTo(before.number() + 1);
		assertThat(AuditTrail.of(this.data).verify(List.of()).isWhole()).isTrue();
	}

}
