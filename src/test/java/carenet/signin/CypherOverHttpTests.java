package carenet.signin;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;

import carenet.access.UserRole;
import carenet.signin.Guests.GuestBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Questions in Cypher by programs and by whoever sits at the page. */
@ServedTest
class CypherOverHttpTests {

	private static final String COUNT = "MATCH (c:Client) RETURN count(c) AS clients";

	@Autowired
	private GuestBook book;

	private Guest steward = new Guest("nobody", "0");

	@BeforeEach
	void come() {
		this.steward = this.book.with(UserRole.STEWARD);
	}

	private HttpResponse<String> ask(Guest guest, Map<String, ?> question, String... headers) {
		return guest.send(HttpRequest.newBuilder(guest.address("/api/cypher"))
			.headers(Stream.concat(Stream.of(guest.basic()), Stream.of(headers)).toArray(String[]::new))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(question))));
	}

	private HttpResponse<String> ask(Map<String, ?> question, String... headers) {
		return ask(this.steward, question, headers);
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

	@Test
	void answersInTheFormThatIsAskedFor() {
		HttpResponse<String> json = ask(Map.of("query", COUNT));
		assertThat(json.statusCode()).isEqualTo(200);
		assertThat(json(json).at("/rows/0/0").asInt()).isEqualTo(6);
		assertThat(json(json).at("/summary/rowCount").asInt()).isEqualTo(1);
		assertThat(json(json).at("/summary/datasetVersion").asString())
			.isEqualTo(json.headers().firstValue("Carenet-Dataset-Version").orElseThrow())
			.matches("[0-9a-f]{32}");
		assertThat(ask(Map.of("query", COUNT), "Accept", "text/csv").body()).isEqualTo("clients\r\n6\r\n");
		assertThat(ask(Map.of("query", COUNT, "format", "jsonl")).body().lines()).hasSize(2)
			.first()
			.isEqualTo("{\"clients\":6}");
		assertThat(ask(Map.of("query", "RETURN '=1' AS f", "format", "csv")).body()).isEqualTo("f\r\n'=1\r\n");
	}

	@Test
	void answersAQueryOfTheLibraryAndCutsAtTheLimit() {
		HttpResponse<String> library = ask(Map.of("name", "networks/size-and-mix", "params", Map.of("wave", 0)));
		assertThat(json(library).at("/columns/0").asString()).isEqualTo("client");
		JsonNode cut = json(ask(Map.of("query", "UNWIND range(1, 1000000000) AS n RETURN n", "limit", 2)));
		assertThat(cut.at("/rows").size()).isEqualTo(2);
		assertThat(cut.at("/summary/cut").asBoolean()).isTrue();
	}

	@Test
	void saysWhatIsWrongAndWhere() {
		HttpResponse<String> refused = ask(Map.of("query", "MATCH (c:Client)\n  SET c.x = 1"));
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(json(refused).at("/line").asInt()).isEqualTo(2);
		assertThat(json(refused).at("/column").asInt()).isEqualTo(3);
		assertThat(json(refused).at("/excerpt").asString()).isEqualTo("  SET c.x = 1\n  ^");
		assertThat(json(ask(Map.of("querry", "x"))).at("/detail").asString())
			.isEqualTo("'querry' is no field of a question; query, name, params, limit, timeout, format, run are");
		assertThat(ask(Map.of("name", "networks/none")).statusCode()).isEqualTo(404);
		assertThat(ask(Map.of("query", COUNT, "format", "xml")).statusCode()).isEqualTo(400);
		assertThat(ask(Map.of("query", COUNT, "name", "x")).statusCode()).isEqualTo(400);
		assertThat(json(ask(Map.of("query", "UNWIND range(1, 1000000000000) AS x RETURN count(x * 2)", "timeout", 1)))
			.at("/summary/error")
			.asString()).startsWith("stopped: the query took longer");
	}

	@Test
	void isForThoseWhoMayAsk() {
		for (UserRole role : new UserRole[] { UserRole.COORDINATOR, UserRole.ANALYST, UserRole.ADMIN }) {
			HttpResponse<String> answer = ask(this.book.with(role), Map.of("query", COUNT));
			assertThat(answer.statusCode()).as(role.name()).isEqualTo(403);
			assertThat(json(answer).at("/detail").asString())
				.isEqualTo("as %s you may not ask in Cypher".formatted(role));
		}
		HttpResponse<String> researcher = ask(this.book.with(UserRole.RESEARCHER), Map.of("query", COUNT));
		assertThat(researcher.statusCode()).isEqualTo(403);
		assertThat(json(researcher).at("/detail").asString()).contains("here are 6 clients without consent",
				"a research copy is the way");
	}

	/** A page's session is asked for its token, as for everything that is sent. */
	@Test
	void takesNoQuestionOfAnotherSite() {
		Guest guest = this.book.in(UserRole.STEWARD);
		HttpRequest.Builder question = HttpRequest.newBuilder(guest.address("/api/cypher"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"RETURN 1 AS one\"}"));
		assertThat(guest.send(question).statusCode()).isEqualTo(403);
		assertThat(guest.send(question.header("X-CSRF-TOKEN", guest.token("/cypher"))).statusCode()).isEqualTo(200);
	}

	static Stream<String> attacks() {
		return Stream.of("CREATE (n:Client {id: 'X'})", "MATCH (n) DETACH DELETE n", "RETURN 1; MATCH (n) DELETE n",
				"MATCH (n) /* */ SET n.x = 1", "MATCH (n) \\u0053ET n.x = 1", "SHOW TRANSACTIONS",
				"TERMINATE TRANSACTION 'neo4j-transaction-1'", "LOAD CSV FROM 'file:///etc/passwd' AS r RETURN r",
				"CALL dbms.listConfig()", "CALL apoc.load.json('http://127.0.0.1/')",
				"WITH 'x' AS x " + "WITH x + x AS x ".repeat(40) + "RETURN x",
				"WITH range(1, 1000) AS l RETURN [a IN l | [b IN l | a * b]]",
				"MATCH (c:Client) WHERE c.id =~ '(a+)+$' RETURN c", "RETURN reduce(a = '', i IN range(1, 9) | a + a)",
				"MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN max(a.id + h.id)",
				"MATCH p = (a)-[*1..30]-(b) RETURN count(p)",
				"UNWIND range(1, 1000000000000) AS x WITH collect(toString(x)) AS many RETURN size(many)");
	}

	@ParameterizedTest
	@MethodSource("attacks")
	void refusesOrStopsAnAttackAndGoesOn(String cypher) {
		HttpResponse<String> answer = ask(Map.of("query", cypher, "timeout", 1));
		if (answer.statusCode() == 200) {
			assertThat(json(answer).at("/summary/error").asString()).startsWith("stopped: ");
		}
		else {
			assertThat(answer.statusCode()).isIn(400, 408, 422);
		}
		assertThat(ask(Map.of("query", COUNT, "format", "csv")).body()).isEqualTo("clients\r\n6\r\n");
	}

	@Test
	void aFormAnswersWithAPageAndWithFiles() {
		Guest guest = this.book.in(UserRole.STEWARD);
		HttpResponse<String> page = guest.submit("/cypher", "/cypher", "cypher", COUNT, "do", "run");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("One row", "<td class=\"number\">6</td>", "Dataset version");
		assertThat(guest.submit("/cypher", "/cypher/download?format=csv", "cypher", COUNT).body())
			.isEqualTo("clients\r\n6\r\n");
		assertThat(guest.submit("/cypher", "/cypher", "cypher", "MATCH (n) DELETE n", "do", "run").statusCode())
			.isEqualTo(400);
		assertThat(guest.submit("/cypher", "/cypher", "cypher", COUNT, "do", "profile").body())
			.contains("NodeCountFromCountStore");
	}

	@ParameterizedTest
	@ValueSource(strings = { "limit", "timeout" })
	void keepsBoundsThatOnlyProgramsMayPass(String bound) {
		Guest guest = this.book.in(UserRole.STEWARD);
		assertThat(guest.submit("/cypher", "/cypher", "cypher", COUNT, "do", "run", bound, "900000").statusCode())
			.isEqualTo(400);
	}

}
