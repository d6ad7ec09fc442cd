package carenet.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Asking in Cypher with a real browser. */
@BrowserTest
class CypherPageTests {

	private static final String CLIENTS = "MATCH (c:Client) RETURN c.id AS id ORDER BY id";

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static Locator answer(Page page) {
		return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Answer"));
	}

	private static Locator query(Page page) {
		return page.getByLabel("Query", new Page.GetByLabelOptions().setExact(true));
	}

	@Test
	void saysWhatToDoAndAnswersAtOnce(Visitor visitor) {
		Page page = visitor.open("/cypher");
		assertThat(answer(page)).containsText("Nothing has been asked yet.");
		Visitor.assertAccessible(page);
		query(page).fill(CLIENTS);
		assertThat(page.locator(".editor code .word").first()).hasText("MATCH");
		page.keyboard().press("Control+Enter");
		assertThat(answer(page)).containsText("Dataset version");
		assertThat(answer(page)).isFocused();
		assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/cypher$"));
		Visitor.assertAccessible(page);
		assertThat(page.getByLabel("Asked before in this window").locator("option")).hasCount(2);
	}

	@Test
	void drawsWhatIsANetwork(Visitor visitor) {
		Page page = visitor.inTheDark().open("/cypher");
		query(page).fill("MATCH (s:Supporter)-[r:SUPPORTS]->(c:Client) RETURN s, r, c");
		button(page, "Run").click();
		assertThat(answer(page).locator("svg.answer-graph .node").first()).isVisible();
		assertThat(answer(page).locator("figcaption")).containsText("relationships of the answer");
		Visitor.assertAccessible(page);
		button(page, "Profile").click();
		assertThat(answer(page)).containsText("Looks into the store");
		Visitor.assertAccessible(page);
	}

	@Test
	void offersTheWordsOfThisGraphByKeyboard(Visitor visitor) {
		Page page = visitor.open("/cypher");
		query(page).focus();
		page.keyboard().type("MATCH (s:Sup");
		assertThat(page.getByRole(AriaRole.OPTION)).not().hasCount(0);
		Visitor.assertAccessible(page);
		page.keyboard().press("ArrowDown");
		page.keyboard().press("Enter");
		assertThat(query(page)).hasValue(java.util.regex.Pattern.compile("MATCH \\(s:Sup\\w+"));
		assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
	}

	@Test
	void saysWhereAMistakeIs(Visitor visitor) {
		visitor.expectStatus(400);
		Page page = visitor.open("/cypher");
		query(page).fill("MATCH (c:Client)\nSET c.x = 1");
		button(page, "Run").click();
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("refused: the word SET");
		assertThat(page.getByRole(AriaRole.ALERT).locator("pre")).hasText("SET c.x = 1\n^");
		Visitor.assertAccessible(page);
	}

	@Test
	void stopsWhatTakesTooLong(Visitor visitor) {
		visitor.expectStatus(409);
		Page page = visitor.open("/cypher");
		query(page).fill("UNWIND range(1, 1000000000000) AS x RETURN count(x * 2)");
		button(page, "Run").click();
		Locator stop = button(page, "Stop");
		assertThat(stop).isVisible();
		while (stop.isVisible()) {
			stop.click(new Locator.ClickOptions().setTimeout(1000));
			page.waitForTimeout(100);
		}
		assertThat(page.getByRole(AriaRole.ALERT)).hasText("stopped: the query was cancelled");
	}

	@Test
	void asksTheLibraryWithoutJavaScriptAndOnAPhone(Visitor visitor) {
		Page page = visitor.withoutJavaScript().onAPhone().open("/cypher?query=networks/size-and-mix");
		Visitor.assertFitsTheWidth(page);
		page.getByLabel("$wave").fill("0");
		button(page, "Run").click();
		assertThat(answer(page)).containsText("rows in");
		assertThat(page.getByLabel("$wave")).hasValue("0");
		Visitor.assertFitsTheWidth(page);
	}

	@Test
	void savesAndAsksAgain(Visitor visitor) {
		Page page = visitor.withoutJavaScript().open("/cypher");
		query(page).fill(CLIENTS);
		page.getByText("Save or download").click();
		page.getByLabel("Save this question as").fill("all-clients");
		button(page, "Run and save").click();
		assertThat(answer(page)).containsText("Saved as all-clients");
		button(page, "Ask all-clients again").click();
		assertThat(answer(page)).containsText("all-clients: The answer is still the same; the evidence is the same.");
		button(page, "Forget all-clients").click();
		assertThat(button(page, "Forget all-clients")).hasCount(0);
	}

}
