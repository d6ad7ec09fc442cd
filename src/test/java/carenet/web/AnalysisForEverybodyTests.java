package carenet.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The analysis page by keyboard, on a phone, in the dark, on paper and read aloud. */
@BrowserTest
class AnalysisForEverybodyTests {

	private static final String ALL = "show=differences&show=support&show=measures&show=needs";

	private static void unfold(Page page) {
		page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/analysis", "/analysis?" + ALL, "/analysis?group=SEX&" + ALL,
			"/analysis?source=HOSPITAL_RECORD&" + ALL, "/analysis/clients?cell=measure~0~SIZE~0~9" })
	void isAccessibleInEveryState(String path, Visitor visitor) {
		Page page = visitor.open(path);
		unfold(page);
		Visitor.assertAccessible(page);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/analysis?" + ALL, "/analysis?group=DISTRICT&" + ALL, "/analysis?district=NOWHERE",
			"/analysis/clients?cell=changed~0~1~PERSISTED" })
	void fitsAPhoneInTheDark(String path, Visitor visitor) {
		Page page = visitor.onAPhone().inTheDark().open(path);
		unfold(page);
		Visitor.assertFitsTheWidth(page);
		Visitor.assertAccessible(page);
		assertThat(page.locator("body")).hasCSS("background-color", "rgb(13, 20, 24)");
	}

	@Test
	void theKeyboardReachesEveryPartOfTheFigure(Visitor visitor) {
		Page page = visitor.open("/analysis?show=support");
		Locator over = page.locator("#support")
			.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Skip the figure"));
		over.focus();
		assertThat(over).isVisible();
		Locator flow = page.locator("#support figure a").first();
		page.keyboard().press("Tab");
		page.keyboard().press("Tab");
		assertThat(flow).isFocused();
		assertThat(flow.getAttribute("aria-label")).matches(".+ at T0 to .+ at T1: \\d+ ties?");
		page.keyboard().press("Enter");
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText("tie");
	}

	@Test
	void headingsAreInOrderAndTablesSayWhatTheyTell(Visitor visitor) {
		Page page = visitor.open("/analysis?" + ALL);
		assertThat(page.locator("h1")).hasCount(1);
		assertThat(page.locator("main h2")).hasCount(7);
		assertThat(page.locator("table:not(:has(caption))")).hasCount(0);
		assertThat(page.locator("th:not([scope])")).hasCount(0);
		assertThat(page.locator("[style], main script, main style")).hasCount(0);
	}

	@Test
	void printsWithoutWhatIsForPressing(Visitor visitor) {
		Page page = visitor.open("/analysis?" + ALL);
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(page.getByText("Which clients, which view")).isHidden();
		assertThat(page.locator("main > .on-paper")).containsText("All clients of the study. Everybody’s word counts.");
		assertThat(page.getByText("Table as CSV").first()).isHidden();
		assertThat(page.locator("#support figure svg")).isVisible();
		assertThat(page.locator("#change table").first()).isVisible();
	}

}
