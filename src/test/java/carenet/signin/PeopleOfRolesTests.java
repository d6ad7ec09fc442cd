package carenet.signin;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import carenet.access.Caseloads;
import carenet.access.Identity;
import carenet.access.IdentityVault;
import carenet.access.UserRole;
import carenet.graph.Graph;
import carenet.graph.StatementCounter;
import carenet.signin.Guests.GuestBook;
import carenet.study.Id;
import carenet.study.Interval;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Who finds whom, and what the pages of people and agencies tell to each role. */
@ServedTest
class PeopleOfRolesTests {

	@Autowired
	private GuestBook book;

	@Autowired
	private Caseloads caseloads;

	@Autowired
	private Graph graph;

	@Autowired
	private IdentityVault identities;

	@Autowired
	private StatementCounter counter;

	/** A coordinator with one client, and nobody else's. */
	private Guest coordinatorOf(String client) {
		Id professional = this.graph
			.read("""
					MATCH (p:Professional)
					WHERE p.id > 'P1-001' AND NOT EXISTS { MATCH (c)-[:ASSIGNED_TO]->(p) WHERE c.id <> $client }
					RETURN p.id AS id ORDER BY id SKIP $number LIMIT 1
					""", Map.of("number", Integer.parseInt(client.substring(4)), "client", client),
					(row) -> Id.of(row.get("id").asString()))
			.getFirst();
		AtStart.run(() -> this.caseloads.assign(Id.of(client), professional, Interval.ALWAYS));
		Guest guest = this.book.as(professional.value(), UserRole.COORDINATOR);
		guest.signIn();
		return guest;
	}

	private String carerOf(String client) {
		return this.graph.read("""
				MATCH (:Client {id: $client})<-[:OF]-(:SupportsTie)-[:FROM]->(s:InformalCarer)
				RETURN s.id AS id ORDER BY id LIMIT 1
				""", Map.of("client", client), (row) -> row.get("id").asString()).getFirst();
	}

	@Test
	void aCarerIsThereThroughClientsInReachAlone() {
		Guest coordinator = coordinatorOf("C0004");
		String own = carerOf("C0004");
		String other = carerOf("C0005");
		assertThat(coordinator.get("/people/" + own).body()).contains("/clients/C0004");
		HttpResponse<String> hidden = coordinator.get("/people/" + other);
		assertThat(hidden.statusCode()).isEqualTo(404);
		assertThat(plain(hidden).replace(other, "X"))
			.isEqualTo(plain(coordinator.get("/people/NOBODY")).replace("NOBODY", "X"));
		assertThat(find(coordinator, other)).doesNotContain("/people/" + other);
		assertThat(find(coordinator, own)).contains("/people/" + own);
	}

	/** Without the token of the session's forms. */
	private static String plain(HttpResponse<String> answer) {
		return answer.body().replaceAll("(content|value)=\"[^\"]{60,}\"", "");
	}

	@Test
	void namesAndWhomToCallAreShownAroundOwnClients() {
		Guest coordinator = coordinatorOf("C0004");
		String carer = carerOf("C0004");
		this.identities
			.saveAll(List.of(new Identity(Id.of(carer), "Jan Janssen-Proefpersoon", "010-7654321", null, null)));
		assertThat(coordinator.get("/people/" + carer).body()).contains("Jan Janssen-Proefpersoon", "010-7654321",
				"Whom to call");
		assertThat(find(coordinator, "yansen proefpers")).contains("/people/" + carer, "Jan Janssen-Proefpersoon");
		Guest steward = this.book.in(UserRole.STEWARD);
		assertThat(steward.get("/people/" + carer).body()).doesNotContain("Proefpersoon", "010-7654321");
		assertThat(find(steward, "janssen")).doesNotContain("/people/" + carer);
		assertThat(find(coordinatorOf("C0005"), "janssen proefpers")).doesNotContain("/people/" + carer,
				"Proefpersoon-");
	}

	@Test
	void whichClientsAProfessionalHasIsLimitedToTheReach() {
		List<Map<String, String>> shared = this.graph.read("""
				MATCH (c:Client)<-[:SUPPORTS]-(p:Professional)-[:SUPPORTS]->(d:Client) WHERE c.id < d.id
				RETURN DISTINCT p.id AS id, c.id AS one, d.id AS other ORDER BY id LIMIT 1
				""", Map.of(), (row) -> Map.of("id", row.get("id").asString(), "one", row.get("one").asString(),
				"other", row.get("other").asString()));
		String id = shared.getFirst().getOrDefault("id", "");
		String one = shared.getFirst().getOrDefault("one", "");
		String other = shared.getFirst().getOrDefault("other", "");
		assertThat(this.book.in(UserRole.STEWARD).get("/people/" + id).body()).contains("/clients/" + one,
				"/clients/" + other);
		Guest coordinator = coordinatorOf(one);
		assertThat(coordinator.get("/people/" + id).body()).contains("/clients/" + one)
			.doesNotContain("/clients/" + other);
		String agency = this.graph
			.read("MATCH (:Supporter {id: $id})-[:WORKS_FOR]->(a) RETURN a.id AS id", Map.of("id", id),
					(row) -> row.get("id").asString())
			.getFirst();
		assertThat(coordinator.get("/agencies/" + agency).body()).doesNotContain("/clients/" + other);
		assertThat(this.book.in(UserRole.RESEARCHER).get("/people/" + id).body()).contains("None of the clients")
			.doesNotContain("/clients/" + one);
	}

	@Test
	void findsByIdAgencyAndProfessionWhateverTheSpelling() {
		Guest steward = this.book.in(UserRole.STEWARD);
		assertThat(find(steward, "P1-001")).contains("/people/P1-001");
		assertThat(find(steward, "care coord")).contains("/people/P1-001");
		assertThat(find(steward, "integrated kare")).contains("/agencies/", "Integrated care team");
		assertThat(find(steward, "C000")).contains("/clients/C0001");
		assertThat(find(this.book.in(UserRole.RESEARCHER), "C000")).doesNotContain("/clients/C0001");
		HttpResponse<String> nothing = steward.submit("/", "/find", "search", " ");
		assertThat(Guest.location(nothing)).isEqualTo("/");
	}

	private static String find(Guest guest, String text) {
		return guest.submit("/", "/find", "search", text).body();
	}

	@Test
	void whatWasOpenedIsListedAndForgottenWithTheSession() {
		Guest steward = this.book.in(UserRole.STEWARD);
		assertThat(steward.get("/").body()).doesNotContain("Recently opened");
		steward.get("/clients/C0002");
		steward.get("/clients/C0001?wave=1");
		steward.get("/clients/NOBODY");
		String page = steward.get("/").body();
		assertThat(page).contains("Recently opened").doesNotContain("NOBODY");
		String recent = page.substring(page.indexOf("Recently opened"), page.indexOf("</section>"));
		assertThat(recent.indexOf("C0001")).isPositive().isLessThan(recent.indexOf("C0002"));
		assertThat(this.book.in(UserRole.STEWARD).get("/").body()).doesNotContain("Recently opened");
	}

	@Test
	void aStewardMergesOnThePageAndUndoesIt() {
		Guest steward = this.book.in(UserRole.STEWARD);
		String preview = steward
			.submit("/people/P1-001", "/merges/preview", "record", "P1-002", "kept", "P1-001", "reason",
					"one staff number")
			.body();
		assertThat(preview).contains("Yes, they are one", "P1-002", "one staff number");
		HttpResponse<String> merged = steward.submit("/people/P1-001", "/merges", "record", "P1-002", "kept", "P1-001",
				"reason", "one staff number");
		assertThat(Guest.location(merged)).isEqualTo("/people/P1-001");
		assertThat(Guest.location(steward.get("/people/P1-002"))).isEqualTo("/people/P1-001");
		assertThat(steward.get("/people/P1-001").body()).contains("Undo the merge of P1-002");
		assertThat(steward.get("/merges").body()).contains("P1-002");
		assertThat(find(steward, "P1-002")).contains("/people/P1-001").doesNotContain("/people/P1-002");
		assertThat(Guest.location(steward.submit("/merges", "/merges/undo", "record", "P1-002")))
			.isEqualTo("/people/P1-001");
		assertThat(steward.get("/people/P1-002").statusCode()).isEqualTo(200);
		assertThat(steward.submit("/people/P1-001", "/merges", "record", "A1-01", "kept", "P1-001", "reason", "x")
			.statusCode()).isEqualTo(400);
	}

	@Test
	void theNamesOfBothRecordsFindThePerson() {
		Guest coordinator = coordinatorOf("C0004");
		List<String> carers = this.graph.read("""
				MATCH (:Client {id: 'C0004'})<-[:OF]-(:SupportsTie)-[:FROM]->(s:InformalCarer)
				RETURN DISTINCT s.id AS id ORDER BY id LIMIT 2
				""", Map.of(), (row) -> row.get("id").asString());
		String kept = carers.getFirst();
		String record = carers.getLast();
		this.identities.saveAll(List.of(new Identity(Id.of(record), "Petronella Vogelaar-Proef", null, null, null)));
		assertThat(find(coordinator, "vogelaar")).contains("/people/" + record, "Petronella Vogelaar-Proef");
		Guest steward = this.book.in(UserRole.STEWARD);
		steward.submit("/merges", "/merges", "record", record, "kept", kept, "reason", "the family said so");
		assertThat(find(coordinator, "fogelaar petr")).contains("/people/" + kept, "Petronella Vogelaar-Proef")
			.doesNotContain("/people/" + record);
		assertThat(coordinator.get("/clients/C0004").body()).doesNotContain(record);
		steward.submit("/merges", "/merges/undo", "record", record);
		assertThat(find(coordinator, "vogelaar")).contains("/people/" + record);
	}

	@Test
	void boundsWhatIsTyped() {
		Guest steward = this.book.in(UserRole.STEWARD);
		assertThat(steward.submit("/", "/find", "search", "a".repeat(101)).statusCode()).isEqualTo(400);
		assertThat(steward.submit("/", "/find", "search", "%_' OR {id: 1} `").statusCode()).isEqualTo(200);
		assertThat(steward.get("/find?search=Jansen").statusCode()).isEqualTo(405);
	}

	@Test
	void nobodyElseMerges() {
		for (UserRole role : List.of(UserRole.COORDINATOR, UserRole.RESEARCHER)) {
			Guest guest = this.book.in(role);
			assertThat(guest.get("/people/P1-001").body()).doesNotContain("Records of the same person");
			assertThat(guest.submit("/", "/merges", "record", "P1-002", "kept", "P1-001", "reason", "x").statusCode())
				.as(role.name())
				.isEqualTo(404);
			assertThat(guest.submit("/", "/merges/undo", "record", "P1-002").statusCode()).isEqualTo(404);
		}
	}

	@Test
	void aPageTakesAsManyStatementsHoweverManyClientsThereAre() {
		Guest steward = this.book.in(UserRole.STEWARD);
		String busy = most("count(DISTINCT c) DESC");
		String idle = most("count(DISTINCT c)");
		steward.get("/people/" + busy);
		steward.get("/people/" + idle);
		int few = this.counter.count(() -> steward.get("/people/" + idle));
		assertThat(this.counter.count(() -> steward.get("/people/" + busy))).isEqualTo(few).isLessThanOrEqualTo(7);
		assertThat(this.counter.count(() -> steward.get("/agencies/A1-01"))).isLessThanOrEqualTo(8);
	}

	private String most(String order) {
		return this.graph
			.read("""
					MATCH (p:Professional)-[:SUPPORTS]->(c:Client)
					WITH p, c ORDER BY p.id
					WITH p, count(DISTINCT c) AS clients ORDER BY %s, p.id RETURN p.id AS id LIMIT 1
					""".formatted(order.replace("count(DISTINCT c)", "clients")), Map.of(),
					(row) -> row.get("id").asString())
			.getFirst();
	}

}
