package carenet.web;

import java.util.regex.Pattern;

import carenet.graph.StatementCounter;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class ClientListPageTests {

	@Autowired
	Town town;

	@Autowired
	StoredStudy study;

	@Autowired
	StatementCounter statements;

	private static Locator clients(Page page) {
		return page.locator("table.clients").getByRole(AriaRole.ROWHEADER);
	}

	private static Locator link(Page page, String name) {
		return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	@Test
	void listsClientsWithTheStatusOfEachWave(Visitor visitor) {
		Page page = visitor.open("/");
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Clients"))).isVisible();
		assertThat(link(page, "C at T1 conducted")).isVisible();
		assertThat(page.getByText("born in 1957 · female · district north")).isVisible();
		Visitor.assertAccessible(page);
	}

	@Test
	void searchesWhileSomebodyTypes(Visitor visitor) {
		Page page = visitor.open("/");
		page.getByRole(AriaRole.SEARCHBOX).pressSequentially("NOR");
		assertThat(clients(page)).hasText(new String[] { "K" });
		assertThat(page.getByRole(AriaRole.STATUS)).hasText("1 client found for “NOR”");
		assertThat(page).hasURL(Pattern.compile("/$"));
	}

	@Test
	void searchesAndTurnsPagesWithoutJavaScript(Visitor visitor) {
		Page page = visitor.withoutJavaScript().open("/");
		page.getByLabel(Pattern.compile("^Search clients")).fill("Z");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
		assertThat(page.getByRole(AriaRole.STATUS)).hasText("22 clients found for “Z”");
		assertThat(clients(page)).hasCount(20);
		button(page, "Next page").click();
		assertThat(clients(page)).hasText(new String[] { "Z21", "Z22" });
		assertThat(button(page, "Next page")).hasCount(0);
		assertThat(page).hasURL(Pattern.compile("/find$"));
		button(page, "First page").click();
		assertThat(clients(page).first()).hasText("Z01");
	}

	@Test
	void saysWhatWasSearchedWhenNothingIsFound(Visitor visitor) {
		Page page = visitor.open("/");
		page.getByRole(AriaRole.SEARCHBOX).fill("<b>nobody");
		page.getByRole(AriaRole.SEARCHBOX).press("Enter");
		assertThat(page.getByRole(AriaRole.STATUS))
			.containsText("No id, district, agency or profession of somebody you may see begins with “<b>nobody”");
		Visitor.assertAccessible(page);
	}

	@Test
	void saysWhatToDoWhenThereIsNobody(Visitor visitor) {
		this.town.leave();
		try {
			Page page = visitor.open("/");
			assertThat(page.getByRole(AriaRole.STATUS)).containsText("There is no client here yet.");
			Visitor.assertAccessible(page);
			link(page, "Import a study").click();
			assertThat(page).hasURL(Pattern.compile("/import$"));
		}
		finally {
			this.town.run();
		}
	}

	@Test
	void fitsAPhoneInTheDark(Visitor visitor) {
		Page page = visitor.onAPhone().inTheDark().open("/");
		Visitor.assertFitsTheWidth(page);
		Visitor.assertAccessible(page);
		assertThat(link(page, "C at T0 conducted")).isVisible();
	}

	@Test
	void saysThatAStudyIsGenerated(Visitor visitor) {
		String sentence = "All people in this study are generated.";
		assertThat(visitor.open("/").getByText(sentence)).hasCount(0);
		this.town.markAsGenerated(true);
		this.study.askAgain();
		try {
			for (String path : new String[] { "/", "/clients/C", "/import", "/graphiql" }) {
				assertThat(visitor.open(path).getByText(sentence)).isVisible();
			}
			assertThat(visitor.openInVain("/nowhere", 404).getByText(sentence)).isVisible();
		}
		finally {
			this.town.markAsGenerated(false);
			this.study.askAgain();
		}
	}

	@Test
	void readsTheListInOneStatement(Visitor visitor) {
		Visitor plain = visitor.withoutJavaScript();
		plain.open("/");
		assertThat(this.statements.count(() -> plain.open("/"))).isLessThanOrEqualTo(2);
	}

}
