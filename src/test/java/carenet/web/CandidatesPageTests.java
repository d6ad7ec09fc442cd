package carenet.web;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Pairs of records side by side, and what somebody says of them. */
@BrowserTest
class CandidatesPageTests {

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static Locator status(Page page) {
		return page.locator("[role=status].notice");
	}

	@Test
	void saysWhereThereIsNothingToDecide(Visitor visitor) {
		Page page = visitor.open("/merges/candidates?client=Z01");
		assertThat(page.locator("main")).containsText("No two records reach this score");
		Visitor.assertAccessible(page);
		Visitor.assertAccessible(visitor.open("/merges/decisions"));
	}

	@Test
	void showsWhyAndKeepsWhatSomebodySaysWithTheKeyboardAlone(Visitor visitor) {
		Page page = visitor.withoutJavaScript().open("/merges/candidates");
		page.getByLabel("Around one client").fill("K");
		page.getByLabel("Least score, 0 to 1").fill("0");
		page.keyboard().press("Enter");
		assertThat(page).hasURL(Pattern.compile("client=K"));
		assertThat(page.locator("tbody")).containsText("one report names both side by side, as two people");
		button(page, "Two people: KN and KF").focus();
		page.keyboard().press("Enter");
		assertThat(status(page)).hasText("KF and KN are two people.");
		assertThat(button(page, "Two people: KN and KF")).hasCount(0);
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("taken back").setExact(true)).click();
		button(page, "Undo that KF and KN are two").click();
		assertThat(status(page)).hasText("Nobody has decided about KF and KN.");
	}

	@Test
	void makesTwoRecordsOnePersonAndUndoesIt(Visitor visitor) {
		Page page = visitor.open("/merges/candidates?client=K&least=0");
		button(page, "One person: KV is KN").click();
		assertThat(status(page)).hasText("KV is read as KN from now on.");
		Visitor.assertAccessible(page);
		page.navigate("/merges/decisions");
		Visitor.assertAccessible(page);
		button(page, "Undo the merge of KV").click();
		assertThat(status(page)).hasText("KV and KN are two again.");
	}

	@Test
	void fitsAPhoneInTheDark(Visitor visitor) {
		Visitor phone = visitor.onAPhone().inTheDark();
		for (String path : new String[] { "/merges/candidates?client=K&least=0", "/merges/decisions" }) {
			Page page = phone.open(path);
			Visitor.assertFitsTheWidth(page);
			Visitor.assertAccessible(page);
		}
	}

}
