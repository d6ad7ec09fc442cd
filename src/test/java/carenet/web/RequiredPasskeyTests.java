package carenet.web;

import java.util.Set;

import carenet.access.UserRole;
import carenet.accounts.Accounts;
import carenet.accounts.Password;
import carenet.graph.OwnData;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Where stewards and administrators must have a passkey. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "carenet.demo=false", "carenet.sign-in=required", "carenet.sign-in.passkeys=required" })
@OwnData
@ExtendWith(Chromium.class)
class RequiredPasskeyTests {

	private static final Password PASSWORD = new Password("correct horse battery");

	@Test
	void opensNothingElseToAnAdministratorWhoHasNoneYet(Visitor visitor, @Autowired Accounts accounts) {
		accounts.add("ada", Set.of(UserRole.ADMIN), null, PASSWORD, false);
		Page page = visitor.open("/accounts");
		VirtualKey.in(page);
		page.getByLabel("Account").fill("ada");
		page.getByLabel("Password").fill(PASSWORD.text());
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();
		assertThat(page.locator("main")).containsText("does not let you act as admin: make a passkey first.");
		page.navigate("/accounts");
		assertThat(page).hasTitle("Your passkeys – carenet");
		Visitor.assertAccessible(page);
		Visitor.assertFitsTheWidth(page);
		page.getByLabel("Name").fill("stick");
		page.getByLabel("Present password").fill(PASSWORD.text());
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make a passkey")).click();
		assertThat(page.getByRole(AriaRole.TABLE)).containsText("stick");
		page.navigate("/accounts");
		assertThat(page).hasTitle("Accounts – carenet");
	}

}
