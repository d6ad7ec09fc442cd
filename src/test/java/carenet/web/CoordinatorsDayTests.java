package carenet.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import carenet.graph.Graph;
import carenet.graph.OwnData;
import carenet.study.Id;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A coordinator's day, with the keyboard alone: find a client by how the name sounds,
 * look, compare, ask what if, record a call, see it arrive in a second window, correct
 * it, print.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "carenet.demo=false", "carenet.sign-in=required" })
@OwnData
@Import(Town.class)
@ExtendWith(Chromium.class)
class CoordinatorsDayTests {

	private static final Password PASSWORD = new Password("correct horse battery");

	@BeforeAll
	static void people(@Autowired Graph graph, @Autowired IdentityVault vault, @Autowired Accounts accounts) {
		accounts.add("dayo", Set.of(UserRole.COORDINATOR), Id.of("DAYO"), PASSWORD, false);
		graph.run("MERGE (p:Supporter:Professional {id: 'DAYO'}) SET p.profession = 'COORDINATOR'", Map.of());
		graph.run(
				"MATCH (c:Client {id: 'K'}), (p:Professional {id: 'DAYO'}) "
						+ "CREATE (c)-[:ASSIGNED_TO {from: $from, until: $until}]->(p)",
				Map.of("from", LocalDate.of(2000, 1, 1), "until", LocalDate.of(9999, 12, 31)));
		vault.saveAll(List.of(new Identity(Id.of("K"), "Willemijn Janssen", null, null, null),
				new Identity(Id.of("KF"), "Femke Janssen", "0612345678", null, null),
				new Identity(Id.of("KP"), "Pieter Smit", "0201234567", "p.smit@example.org", null)));
	}

	private static void press(Locator what) {
		what.focus();
		what.press("Enter");
	}

	private static void tick(Locator what) {
		what.focus();
		what.press("Space");
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static Locator link(Page page, String name) {
		return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(name))).first();
	}

	private static Locator group(Page page, String legend) {
		return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile(legend))).first();
	}

	private static Locator heading(Page page, String name) {
		return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
	}

	private static Page in(Page page) {
		page.getByLabel("Account").fill("dayo");
		page.getByLabel("Password").fill(PASSWORD.text());
		page.getByLabel("Password").press("Enter");
		return page;
	}

	@Test
	void aWholeDayWithTheKeyboardAlone(Visitor visitor) throws IOException {
		Page page = in(visitor.open("/"));
		find(page);
		look(page);
		compare(page);
		askWhatIf(page);
		Page other = in(visitor.open("/clients/K"));
		record(page);
		seeItArrive(other);
		correct(other);
		takeItAway(other);
	}

	private static void find(Page page) {
		page.getByRole(AriaRole.SEARCHBOX).fill("Yansen");
		page.getByRole(AriaRole.SEARCHBOX).press("Enter");
		press(link(page, "Willemijn Janssen|^K$"));
		page.waitForURL("**/clients/K");
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
			.hasText("Willemijn Janssen (K)");
	}

	private static void look(Page page) {
		press(page.locator("#to-wave-1"));
		assertThat(heading(page, "Who supports K at T1")).isVisible();
		assertThat(page.locator(".standing")).containsText("Pieter Smit");
		assertThat(link(page, "0201234567")).hasAttribute("href", "tel:0201234567");
		assertThat(page.locator("#map-KF")).hasAttribute("aria-label",
				Pattern.compile("^Femke Janssen; helps with the household, daily; a stressful relation"));
		Visitor.assertAccessible(page);
	}

	private static void compare(Page page) {
		press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("since T0")));
		assertThat(page.locator("#map-KN .change-sign")).hasText("−");
		page.locator("#map-client").focus();
		page.keyboard().press("ArrowRight");
		assertThat(page.locator("svg a:focus")).hasCount(1);
		assertThat(page.locator("#changes")).containsText("neighbour KN: ended since T0");
	}

	private static void askWhatIf(Page page) {
		press(page.getByText("Choose who stops"));
		tick(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Pieter Smit"))));
		press(button(page, "What would be lost"));
		assertThat(page.locator("#loss")).containsText("Nobody else is said to coordinate the help.");
		Visitor.assertAccessible(page);
	}

	private static void record(Page page) {
		press(link(page, "^Record a report$"));
		page.getByLabel("When it was told").fill("2020-02-03");
		assertThat(page.getByLabel("In which wave")).hasValue("2");
		tick(group(page, "Pieter Smit").getByLabel("still there", new Locator.GetByLabelOptions().setExact(true)));
		tick(group(page, "^Did you ask for everybody").getByLabel("no"));
		press(button(page, "Record").last());
		page.waitForURL("**/clients/K");
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Recorded.");
	}

	private static void seeItArrive(Page other) {
		assertThat(other.locator(".live")).containsText("A report of the client was recorded.");
		press(other.locator(".live a"));
		assertThat(other.locator("#changes")).containsText("Pieter Smit");
		assertThat(other.locator(".standing")).containsText("Who was asked");
	}

	private static void correct(Page other) {
		press(link(other, "^What was reported$"));
		press(link(other, "^Correct: the client, 3 Feb 2020"));
		other.getByLabel("Why it is corrected").fill("misheard");
		tick(group(other, "Femke Janssen").getByLabel("still there", new Locator.GetByLabelOptions().setExact(true)));
		press(button(other, "Record the correction"));
		other.waitForURL("**/clients/K");
		assertThat(other.locator("#map-KF")).hasAttribute("aria-label", Pattern.compile("reported by the client"));
	}

	private static void takeItAway(Page other) throws IOException {
		press(other.locator("#to-wave-1"));
		assertThat(heading(other, "Who supports K at T1")).isVisible();
		Download map = other.waitForDownload(() -> press(link(other, "^The map as SVG$")));
		assertThat(Files.readString(map.path())).doesNotContain("Smit").doesNotContain("Femke").contains("KF");
		press(link(other, "^On one sheet of paper$"));
		assertThat(other.locator(".sheet")).containsText("0201234567");
		byte[] pdf = other.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
		assertThat(Pattern.compile("/Type\\s*/Page\\b(?!s)")
			.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
			.results()
			.count()).isEqualTo(1);
	}

}
