package carenet.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The codebook as somebody reads it. */
@BrowserTest
class CodebookPageTests {

	@Test
	void leadsFromAPropertyToTheValuesThatItCanHave(Visitor visitor) {
		Page page = visitor.open("/");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Codebook")).click();
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Codebook"))).isVisible();
		page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Properties of Wave"))
			.getByRole(AriaRole.LINK)
			.click();
		assertThat(page).hasURL(java.util.regex.Pattern.compile("/codebook#list-WaveStatus$"));
		assertThat(page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Values of WaveStatus")))
			.containsText("lost to follow-up");
		assertThat(page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Measures with their formulas")))
			.containsText("Krackhardt & Stern 1988");
		Visitor.assertAccessible(page);
	}

	@Test
	void isReadOnAPhoneInTheDarkAndOnPaper(Visitor visitor) {
		Page page = visitor.onAPhone().inTheDark().open("/codebook");
		Visitor.assertFitsTheWidth(page);
		Visitor.assertAccessible(page);
		page.setViewportSize(718, 1000);
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		Visitor.assertFitsTheWidth(page);
		assertThat(visitor.withoutJavaScript().open("/codebook").locator("main")).containsText("IN_CONTACT_WITH");
	}

}
