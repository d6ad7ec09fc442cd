package carenet.web;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What an analyst sees and does on the analysis page. */
@BrowserTest
class AnalysisPageTests {

	private static Locator table(Page page, String caption) {
		return page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(caption));
	}

	private static Locator change(Page page) {
		return table(page, "Ties of supporters by what became of them between two waves");
	}

	private static Locator section(Page page, String heading) {
		return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(heading).setExact(true));
	}

	private static Locator view(Page page) {
		return page.locator("details.view > summary");
	}

	private static void openTheForm(Page page) {
		page.getByText("Which clients, which view").click();
	}

	private static void show(Page page) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")).click();
	}

	@Test
	void tellsAtOnceWhatBecameOfSupport(Visitor visitor) {
		Page page = visitor.open("/");
		page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Product"))
			.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Analysis"))
			.click();
		assertThat(page).hasTitle("Analysis – carenet");
		for (String unseen : new String[] { "first observed", "not reobserved", "not known", "seen twice" }) {
			assertThat(change(page).getByRole(AriaRole.COLUMNHEADER,
					new Locator.GetByRoleOptions().setName(unseen).setExact(true)))
				.isVisible();
		}
		assertThat(change(page).getByRole(AriaRole.ROWHEADER))
			.hasText(new String[] { "T0 to T1", "T0 to T2", "T1 to T2" });
		assertThat(change(page)).containsText("no comparison is claimed");
		assertThat(table(page, "Clients with both waves, by who was asked about them")).isVisible();
		assertThat(table(page, "Clients by how the wave went with them")).isVisible();
		assertThat(table(page, "Ties by their course over all waves of their client")).isVisible();
		assertThat(page.getByText("Clients are not grouped.")).isVisible();
		assertThat(page.locator("main")).not().containsText(Pattern.compile("\\b[Nn]ew\\b"));
	}

	@Test
	void readsWhatTakesLongOnceItIsLookedAt(Visitor visitor) {
		Page page = visitor.open("/analysis");
		Locator support = section(page, "Who supports, wave by wave");
		support.scrollIntoViewIfNeeded();
		assertThat(support.locator("figure svg")).isVisible();
		assertThat(page).hasURL(Pattern.compile("/analysis$"));
		Locator needs = section(page, "Needs, and whether somebody helps with them");
		needs.scrollIntoViewIfNeeded();
		assertThat(needs.locator("figure svg")).hasCount(2);
	}

	@Test
	void aFilterStandsInTheAddress(Visitor visitor) {
		Page page = visitor.open("/analysis");
		openTheForm(page);
		page.getByLabel("NORTH").check();
		page.getByLabel("Born from").fill("1950");
		page.getByLabel("Change between").selectOption("0-1");
		page.getByLabel("Nobody says no").check();
		show(page);
		assertThat(page).hasURL(Pattern.compile("district=NORTH&bornFrom=1950.*pair=0-1.*rule=INTERSECTION"));
		assertThat(page.getByText("1 client", new Page.GetByTextOptions().setExact(true))).isVisible();
		assertThat(view(page)).containsText("Clients of NORTH, born in 1950 or later");
		assertThat(view(page)).containsText("Change from T0 to T1 only.");
		assertThat(change(page).getByRole(AriaRole.ROWHEADER)).hasText(new String[] { "T0 to T1" });
		page.reload();
		openTheForm(page);
		assertThat(page.getByLabel("NORTH")).isChecked();
		assertThat(page.getByLabel("Nobody says no")).isChecked();
	}

	@Test
	void groupsStandSideBySideWithIntervalsOrAReason(Visitor visitor) {
		Page page = visitor.open("/analysis");
		openTheForm(page);
		page.getByLabel("Group clients").selectOption("by sex");
		show(page);
		assertThat(change(page).getByRole(AriaRole.ROW)).hasCount(1 + 3 * 3);
		Locator differences = section(page, "Do the groups differ?");
		differences.scrollIntoViewIfNeeded();
		Locator table = table(page, "How far each two groups differ");
		assertThat(table).containsText("female and not stated");
		assertThat(table).containsText("no comparison is claimed");
		assertThat(table(page, "The rates of each group")).containsText("An interval takes at least two clients");
	}

	@Test
	void saysWhyThereIsNothingToCompare(Visitor visitor) {
		Page page = visitor.open("/analysis?group=SEX&district=NORTH");
		assertThat(section(page, "Do the groups differ?")).containsText("All clients are in one group");
	}

	@Test
	void readsWithoutJavaScript(Visitor visitor) {
		Page page = visitor.withoutJavaScript().open("/analysis");
		section(page, "What single networks look like")
			.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Show What single networks look like"))
			.click();
		assertThat(page).hasURL(Pattern.compile("show=measures#measures$"));
		assertThat(section(page, "What single networks look like").locator("figure svg")).not().hasCount(0);
		section(page, "Who supports, wave by wave").getByRole(AriaRole.LINK).click();
		assertThat(section(page, "Who supports, wave by wave").locator("figure svg")).isVisible();
		assertThat(section(page, "What single networks look like").locator("figure svg")).not().hasCount(0);
		openTheForm(page);
		page.getByLabel("NORTH").check();
		show(page);
		assertThat(view(page)).containsText("Clients of NORTH.");
	}

	@Test
	void saysWhatToDoWhereNoClientFits(Visitor visitor) {
		Page page = visitor.open("/analysis?district=NOWHERE&bornUntil=1900");
		assertThat(page.getByText("No client fits.")).isVisible();
		assertThat(page.getByText("No client fits.").locator("xpath=.."))
			.containsText("Clients of NOWHERE, born in 1900 or earlier: there are none.");
		openTheForm(page);
		assertThat(page.getByLabel("NOWHERE")).isChecked();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("show all clients")).click();
		assertThat(change(page)).isVisible();
		Visitor.assertAccessible(page);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"',
			value = { "bornFrom=x, born from: 'x' is not a year such as 1957",
					"group=AGE, \"group 'AGE' is not one of [DISTRICT, SEX, BIRTH_DECADE]\"",
					"rule=ALL, rule 'ALL' is not one of", "knownAt=soon, 'soon' is neither a day",
					"pair=1-0, from 1 to 0 is no change: the earlier wave comes first" })
	void saysWhatIsWrongAboveTheFormAsItWasFilledIn(String query, String sentence, Visitor visitor) {
		Page page = visitor.openInVain("/analysis?district=NORTH&" + query, 400);
		assertThat(page.getByRole(AriaRole.ALERT)).containsText(sentence);
		assertThat(page.getByLabel("NORTH")).isChecked();
		Visitor.assertAccessible(page);
	}

}
