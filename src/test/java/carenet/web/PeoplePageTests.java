package carenet.web;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
class PeoplePageTests {

	private static Locator link(Page page, String name) {
		return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	@Test
	void tellsOfAProfessionalWaveByWaveWithoutClaimingWhatNobodySaid(Visitor visitor) {
		Page page = visitor.open("/people/KQ");
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("KQ");
		assertThat(page.getByText("first heard of at T1", new Page.GetByTextOptions().setExact(false))).isVisible();
		assertThat(page.locator("main")).not().containsText("new since");
		Visitor.assertAccessible(page);
		link(page, "K").click();
		assertThat(page).hasURL(Pattern.compile("/clients/K$"));
	}

	@Test
	void tellsOfAnAgencyItsPeopleItsNeedsAndWhomItMeets(Visitor visitor) {
		Page page = visitor.open("/agencies/KT");
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
			.hasText("District team North");
		assertThat(link(page, "KB")).isVisible();
		Visitor.assertAccessible(page);
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("KP").setExact(true)).click();
		assertThat(page).hasURL(Pattern.compile("/people/KP$"));
		assertThat(page.locator("main")).containsText("social worker");
		link(page, "District team North").click();
		assertThat(page).hasURL(Pattern.compile("/agencies/KT$"));
	}

	@Test
	void fitsAPhoneInTheDark(Visitor visitor) {
		Visitor phone = visitor.onAPhone().inTheDark();
		for (String path : new String[] { "/people/KP", "/agencies/KT", "/people/KF", "/agencies/EVIL" }) {
			Page page = phone.open(path);
			Visitor.assertFitsTheWidth(page);
			Visitor.assertAccessible(page);
		}
	}

	@Test
	void findsPeopleAndAgenciesAsOneTypesAndWithTheKeyboardAlone(Visitor visitor) {
		Page page = visitor.open("/");
		page.getByRole(AriaRole.SEARCHBOX).pressSequentially("distrikt team");
		assertThat(link(page, "KT")).isVisible();
		assertThat(page).hasURL(Pattern.compile("/$"));
		Visitor.assertAccessible(page);
		page.getByRole(AriaRole.SEARCHBOX).focus();
		for (int i = 0; i < 2; i++) {
			page.keyboard().press("Tab");
		}
		assertThat(link(page, "KP").or(link(page, "KT")).first()).isVisible();
		link(page, "KT").focus();
		page.keyboard().press("Enter");
		assertThat(page).hasURL(Pattern.compile("/agencies/KT$"));
	}

	@Test
	void findsPeopleWithoutJavaScript(Visitor visitor) {
		Page page = visitor.withoutJavaScript().open("/");
		page.getByRole(AriaRole.SEARCHBOX).fill("social work");
		button(page, "Search").click();
		assertThat(link(page, "KP")).isVisible();
		link(page, "KP").click();
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("KP");
	}

	@Test
	void mergesTwoRecordsAndUndoesIt(Visitor visitor) {
		Page page = visitor.open("/people/KQ");
		page.getByText("Another record is of the same person, or of the same agency").click();
		page.getByLabel("Id of the other record").fill("KP");
		page.getByLabel("How one knows").fill("one staff number");
		Visitor.assertAccessible(page);
		button(page, "Show what would become one").click();
		assertThat(page.locator("main")).containsText("KP is spoken of around 1 clients");
		Visitor.assertAccessible(page);
		button(page, "Yes, they are one").click();
		assertThat(page).hasURL(Pattern.compile("/people/KQ$"));
		assertThat(page.getByRole(AriaRole.STATUS)).hasText("KP is read as KQ from now on.");
		Visitor.assertAccessible(page);
		button(page, "Undo the merge of KP").click();
		assertThat(page.getByRole(AriaRole.STATUS)).hasText("KP and KQ are two again.");
		Visitor.assertAccessible(visitor.open("/merges"));
	}

}
