package carenet.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import carenet.access.Identity;
import carenet.access.IdentityVault;
import carenet.access.UserRole;
import carenet.accounts.Accounts;
import carenet.accounts.Password;
import carenet.actors.CareType;
import carenet.evidence.Chronicle;
import carenet.evidence.People;
import carenet.evidence.Story;
import carenet.graph.Graph;
import carenet.graph.OwnData;
import carenet.study.Id;
import carenet.study.Source;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Writing down what was told, as a coordinator does it; each test has a client of its
 * own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "carenet.demo=false", "carenet.sign-in=required" })
@OwnData
@Import(Town.class)
@ExtendWith(Chromium.class)
class RecordingPageTests {

	private static final Password PASSWORD = new Password("correct horse battery");

	private static final String AT_THE_PHONE = "2020-08-03";

	@Autowired
	private Graph graph;

	@BeforeAll
	static void people(@Autowired Graph graph, @Autowired Chronicle chronicle, @Autowired IdentityVault vault,
			@Autowired Accounts accounts) {
		accounts.add("coco", Set.of(UserRole.COORDINATOR), Id.of("COCO"), PASSWORD, false);
		graph.run("MERGE (p:Supporter:Professional {id: 'COCO'}) SET p.profession = 'COORDINATOR'", Map.of());
		for (String client : List.of("RA", "RB", "RC", "RD", "RE", "RF", "RG", "RH")) {
			Story story = Story.of(client)
				.waves("2020-01-01", "2020-07-01")
				.carer(client + "-sister", CareType.OTHER_KIN)
				.carer(client + "-uncle", CareType.OTHER_KIN)
				.agency("R-team", true)
				.need(client + "-money", "2020-01-01")
				.report(client + "-0", 0, Source.CLIENT, client, "SUPPORTS:ALL")
				.yes(client + "-sister", client + "-uncle")
				.end();
			People.write(graph, story);
			chronicle.append(story.file());
			graph.run(
					"MATCH (c:Client {id: $id}), (p:Professional {id: 'COCO'}) "
							+ "CREATE (c)-[:ASSIGNED_TO {from: $from, until: $until}]->(p)",
					Map.of("id", client, "from", LocalDate.of(2000, 1, 1), "until", LocalDate.of(9999, 12, 31)));
			vault.saveAll(List.of(new Identity(Id.of(client + "-sister"), "Anna Bakker", null, null, null),
					new Identity(Id.of(client + "-uncle"), "Bram Bakker", null, null, null)));
		}
	}

	private static Page in(Page page) {
		page.getByLabel("Account").fill("coco");
		page.getByLabel("Password").fill(PASSWORD.text());
		button(page, "Sign in").click();
		return page;
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static Locator link(Page page, String name) {
		return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
	}

	/** The part of the form about one person, need or row. */
	private static Locator row(Page page, String legend) {
		return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile(legend))).first();
	}

	private static void is(Page page, String person, String stands) {
		row(page, person).getByLabel(stands, new Locator.GetByLabelOptions().setExact(true)).check();
	}

	private static void everybody(Page page, String answer) {
		row(page, "^Did you ask for everybody").getByLabel(answer).check();
	}

	private List<String> presentAt1(String client) {
		return this.graph.read("MATCH (s)-[:SUPPORTS {wave: 1}]->(:Client {id: $id}) RETURN s.id AS id ORDER BY id",
				Map.of("id", client), (row) -> row.get("id").asString());
	}

	private String coversOfTheLast(String client) {
		return this.graph.read("""
				MATCH (:Client {id: $id})-[:HAS_WAVE]->()<-[:AT]-(r:Report)
				RETURN r.covers AS covers ORDER BY r.recordedAt DESC LIMIT 1
				""", Map.of("id", client), (row) -> row.get("covers").asString()).getFirst();
	}

	@Test
	void recordsAPhoneCallTellsTheOtherWindowCorrectsAndTakesBack(Visitor visitor) {
		Page other = in(visitor.open("/clients/RA/reports"));
		assertThat(other.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
			.hasText("Reports about client RA");
		Page page = in(visitor.open("/clients/RA/record"));
		page.getByLabel("When it was told").fill(AT_THE_PHONE);
		assertThat(page.getByLabel("In which wave")).hasValue("1");
		is(page, "Anna Bakker", "still there");
		is(page, "Bram Bakker", "not any more");
		row(page, "Bram Bakker").getByText("If not any more").click();
		row(page, "Bram Bakker").getByLabel("Not since").fill("2020-05-01");
		row(page, "Bram Bakker").getByLabel("Why").fill("MOVED");
		row(page, "New person 1").getByLabel("Is", new Locator.GetByLabelOptions().setExact(true))
			.selectOption("CARER");
		row(page, "New person 1").getByText("About new person 1").click();
		row(page, "New person 1").getByLabel("Name").fill("Noor Visser");
		row(page, "New person 1").getByLabel("An informal carer is a").selectOption("NEIGHBOUR");
		everybody(page, "yes");
		button(page, "Record").last().click();
		page.waitForURL("**/clients/RA");
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Recorded. Whoever is not named in it");
		assertThat(presentAt1("RA")).hasSize(2).contains("RA-sister").doesNotContain("RA-uncle");
		assertThat(coversOfTheLast("RA")).startsWith("SUPPORTS:ALL");

		Locator news = other.locator(".live");
		assertThat(news).containsText("A report of the client was recorded.");
		assertThat(other.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("3 Aug 2020")))
			.hasCount(0);
		Visitor.assertAccessible(other);
		news.getByRole(AriaRole.LINK).click();
		assertThat(other.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2)).first())
			.hasText("the client, 3 Aug 2020, in T1");

		link(other, "^Correct: the client, 3 Aug").click();
		assertThat(other.getByLabel("When it was told")).hasValue(AT_THE_PHONE);
		assertThat(row(other, "Anna Bakker").getByLabel("still there")).isChecked();
		assertThat(row(other, "Bram Bakker").getByLabel("Why")).hasValue("MOVED");
		is(other, "Bram Bakker", "still there");
		other.getByLabel("Why it is corrected").fill("misheard");
		button(other, "Record the correction").click();
		other.waitForURL("**/clients/RA");
		assertThat(presentAt1("RA")).hasSize(3).contains("RA-uncle");

		button(other, "Undo (retract)").click();
		assertThat(other.getByRole(AriaRole.STATUS).first()).containsText("was taken back");
		assertThat(presentAt1("RA")).isEmpty();
		assertThat(coversOfTheLast("RA")).isEqualTo("SUPPORTS:MENTIONED;ADDRESSES:MENTIONED;IN_CONTACT_WITH:MENTIONED");
	}

	/** The one thing that must never be wrong: whoever was not asked for is not gone. */
	@Test
	void neverReadsSomebodyWhoWasNotAskedForAsGone(Visitor visitor) {
		Page page = in(visitor.open("/clients/RB/record"));
		page.getByLabel("When it was told").fill(AT_THE_PHONE);
		is(page, "Anna Bakker", "still there");
		everybody(page, "yes");
		button(page, "Record").last().click();
		page.waitForURL("**/clients/RB");
		assertThat(page.getByRole(AriaRole.STATUS).first())
			.containsText("1 of those last known to help were not asked for");
		assertThat(coversOfTheLast("RB")).startsWith("SUPPORTS:MENTIONED");
		assertThat(this.graph.read("MATCH (t:Tie {id: $tie}) RETURN t.testimony AS told",
				Map.of("tie", tieOf("RB-uncle")), (row) -> row.get("told").asString()))
			.containsExactly("CLIENT +?");
	}

	private String tieOf(String supporter) {
		return this.graph
			.read("MATCH (:Supporter {id: $id})<-[:FROM]-(t:SupportsTie) RETURN t.id AS id", Map.of("id", supporter),
					(row) -> row.get("id").asString())
			.getFirst();
	}

	@Test
	void keepsWhatWasTypedAndSaysWhatIsWrongWithoutJavaScriptOnAPhone(Visitor visitor) {
		visitor.expectStatus(422);
		Page page = in(visitor.withoutJavaScript().onAPhone().open("/clients/RC/record"));
		Visitor.assertFitsTheWidth(page);
		page.getByLabel("When it was told").fill("");
		row(page, "Anna Bakker").getByText("If still there").click();
		is(page, "Anna Bakker", "still there");
		row(page, "Anna Bakker").getByText("More", new Locator.GetByTextOptions().setExact(true)).click();
		row(page, "Anna Bakker").getByLabel("How close, 1 to 5").fill("9");
		row(page, "Anna Bakker").getByLabel("household").check();
		button(page, "Record").last().click();
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("Nothing is recorded yet");
		assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
		assertThat(page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK)).hasCount(1);
		everybody(page, "no");
		button(page, "Record").last().click();
		Locator summary = page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK);
		assertThat(summary).hasCount(2);
		Locator closeness = row(page, "Anna Bakker").getByLabel("How close, 1 to 5");
		assertThat(closeness).hasValue("9");
		assertThat(closeness).hasAttribute("aria-invalid", "true");
		assertThat(closeness).hasAccessibleDescription(Pattern.compile("a whole number from 1 to 5"));
		assertThat(row(page, "Anna Bakker").getByLabel("household")).isChecked();
		Visitor.assertFitsTheWidth(page);
		closeness.fill("5");
		page.getByLabel("When it was told").fill(AT_THE_PHONE);
		button(page, "Record").last().click();
		page.waitForURL("**/clients/RC");
		assertThat(presentAt1("RC")).containsExactly("RC-sister");
	}

	@Test
	void showsBothVersionsOfAClashAndRecordsOnTop(Visitor visitor) {
		visitor.expectStatus(409);
		Page slow = in(visitor.open("/clients/RD/record"));
		Page fast = in(visitor.open("/clients/RD/record"));
		for (Page page : List.of(slow, fast)) {
			page.getByLabel("When it was told").fill(AT_THE_PHONE);
			everybody(page, "no");
		}
		is(fast, "Bram Bakker", "not any more");
		button(fast, "Record").last().click();
		fast.waitForURL("**/clients/RD");
		is(slow, "Anna Bakker", "still there");
		button(slow, "Record").last().click();
		Locator clash = slow.getByRole(AriaRole.ALERT);
		assertThat(clash).containsText("Somebody else was first");
		assertThat(clash).containsText("Bram Bakker, relative RD-uncle does not help");
		assertThat(row(slow, "Anna Bakker").getByLabel("still there")).isChecked();
		assertThat(slow.getByLabel("When it was told")).hasValue(AT_THE_PHONE);
		Visitor.assertAccessible(slow);
		button(slow, "Record mine on top").click();
		slow.waitForURL("**/clients/RD");
		assertThat(this.graph.read("MATCH (:Client {id: 'RD'})-[:HAS_WAVE]->()<-[:AT]-(r:Report) RETURN r", Map.of(),
				(row) -> row))
			.hasSize(3);
	}

	@Test
	void correctsTheCorrectionWhereSomebodyWasFirst(Visitor visitor) {
		visitor.expectStatus(409);
		Page slow = in(visitor.open("/clients/RH/reports/RH-0/correct"));
		Page fast = in(visitor.open("/clients/RH/reports/RH-0/correct"));
		is(fast, "Anna Bakker", "not named");
		button(fast, "Record the correction").click();
		fast.waitForURL("**/clients/RH");
		assertThat(row(slow, "Anna Bakker").getByLabel("still there")).isChecked();
		is(slow, "Bram Bakker", "not named");
		button(slow, "Record the correction").click();
		assertThat(slow.getByRole(AriaRole.ALERT)).containsText("was corrected or retracted already");
		assertThat(slow.getByRole(AriaRole.ALERT)).containsText("Bram Bakker, relative RH-uncle helps");
		button(slow, "Record mine on top").click();
		slow.waitForURL("**/clients/RH");
		assertThat(this.graph.read("MATCH (s)-[:SUPPORTS {wave: 0}]->(:Client {id: 'RH'}) RETURN s.id AS id", Map.of(),
				(row) -> row.get("id").asString()))
			.containsExactly("RH-sister");
		assertThat(coversOfTheLast("RH")).as("whoever is not named is not there, as before").startsWith("SUPPORTS:ALL");
	}

	@Test
	void recordsByKeyboardAlone(Visitor visitor) {
		Page page = in(visitor.open("/clients/RE/record"));
		tabTo(page, page.getByLabel("When it was told"));
		page.keyboard().type("08032020");
		tabTo(page, row(page, "Anna Bakker").getByLabel("not asked"));
		for (int i = 0; i < 3; i++) {
			page.keyboard().press("ArrowUp");
		}
		tabTo(page, row(page, "^Did you ask for everybody").getByLabel("yes"));
		page.keyboard().press("ArrowDown");
		tabTo(page, page.getByLabel("Why it is corrected").or(button(page, "Record").last()));
		page.keyboard().press("Enter");
		page.waitForURL("**/clients/RE");
		assertThat(presentAt1("RE")).containsExactly("RE-sister");
	}

	private static void tabTo(Page page, Locator there) {
		for (int i = 0; i < 200; i++) {
			if (Boolean.TRUE.equals(there.evaluate("(one) => one === document.activeElement"))) {
				return;
			}
			page.keyboard().press("Tab");
		}
		throw new AssertionError("the keyboard does not reach " + there);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/clients/RF/record", "/clients/RF/reports", "/clients/RF/reports/RF-0/correct",
			"/clients/RF/reports/RF-0/retract", "/clients/RF/events/new", "/clients/RF/waves/new", "/clients/new" })
	void readsWellForEverybody(String path, Visitor visitor) {
		Page page = in(visitor.inTheDark().open(path));
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).isVisible();
		Visitor.assertAccessible(page);
		page.setViewportSize(320, 640);
		Visitor.assertFitsTheWidth(page);
	}

	@Test
	void tellsWhatIsWrongWhereItIs(Visitor visitor) {
		visitor.expectStatus(422);
		Page page = in(visitor.open("/clients/RF/events/new"));
		button(page, "Record the event").click();
		assertThat(page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK)).hasCount(2);
		page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK).first().click();
		assertThat(page.getByLabel("What happened")).isFocused();
		Visitor.assertAccessible(page);
	}

	@Test
	void registersAClientOpensAWaveAndRecordsWhatHappened(Visitor visitor) {
		Page page = in(visitor.open("/clients/new"));
		page.getByLabel("Id", new Page.GetByLabelOptions().setExact(true)).fill("RX");
		page.getByLabel("Name").fill("Wim Smit");
		button(page, "Register the client").click();
		page.waitForURL("**/clients/RX");
		assertThat(page.locator("main")).containsText("Wim Smit");
		page.navigate("/clients/RX/record");
		assertThat(page).hasURL(Pattern.compile("/clients/RX/waves/new$"));
		page.getByLabel("Date").fill("2021-01-04");
		button(page, "Open the wave").click();
		page.waitForURL("**/clients/RX");
		page.navigate("/clients/RX/events/new");
		page.getByLabel("What happened").selectOption("INTAKE");
		page.getByLabel("When").fill("2021-01-04");
		button(page, "Record the event").click();
		page.waitForURL("**/clients/RX");
		assertThat(this.graph.read(
				"MATCH (:Client {id: 'RX'})-[:EXPERIENCED]->(e), (:Client {id: 'RX'})-[:HAS_WAVE]->(w) RETURN e.kind AS kind, w.index AS index",
				Map.of(), (row) -> row.get("kind").asString() + row.get("index").asInt()))
			.containsExactly("INTAKE0");
	}

	@Test
	void sendsAFormTwiceAndRecordsItOnce(Visitor visitor) {
		Page page = in(visitor.open("/clients/RG/record"));
		page.getByLabel("When it was told").fill(AT_THE_PHONE);
		is(page, "Anna Bakker", "still there");
		everybody(page, "no");
		page.route(Pattern.compile("/clients/RG/record$"), (route) -> {
			route.fetch();
			route.resume();
		});
		button(page, "Record").last().click();
		page.waitForURL("**/clients/RG");
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("This was recorded already.");
		assertThat(this.graph.read("MATCH (:Client {id: 'RG'})-[:HAS_WAVE]->()<-[:AT]-(r:Report) RETURN r", Map.of(),
				(row) -> row))
			.hasSize(2);
	}

}
