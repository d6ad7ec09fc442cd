package carenet.web;

import java.util.Set;
import java.util.regex.Pattern;

import carenet.access.UserRole;
import carenet.accounts.Accounts;
import carenet.accounts.Password;
import carenet.study.Id;
import carenet.graph.OwnData;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Signing in with a real browser, which enforces what pages and cookies ask of it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "carenet.demo=false", "carenet.sign-in=required", "spring.servlet.multipart.max-file-size=1MB" })
@OwnData
@Import(Town.class)
@ExtendWith(Chromium.class)
class SignInPageTests {

	private static final Password PASSWORD = new Password("correct horse battery");

	@BeforeAll
	static void accounts(@Autowired Accounts accounts) {
		accounts.add("stef", Set.of(UserRole.STEWARD, UserRole.RESEARCHER), null, PASSWORD, false);
		accounts.add("sam", Set.of(UserRole.STEWARD), null, PASSWORD, false);
		accounts.add("coco", Set.of(UserRole.COORDINATOR), Id.of("P"), PASSWORD, false);
		accounts.add("ada", Set.of(UserRole.ADMIN), null, PASSWORD, false);
	}

	private static void signIn(Page page, String account, String password) {
		page.getByLabel("Account").fill(account);
		page.getByLabel("Password").fill(password);
		button(page, "Sign in").click();
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static Locator link(Page page, String name) {
		return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	/** The steward's other role comes first. */
	private static void actAs(Page page, String role) {
		page.locator(".account summary").click();
		button(page, role).click();
	}

	@Test
	void leadsThroughTheSignInToThePageThatWasAskedFor(Visitor visitor) {
		Page page = visitor.open("/clients/C?wave=0");
		assertThat(page).hasTitle("Sign in – carenet");
		Visitor.assertAccessible(page);
		assertThat(page.getByLabel("Account")).isFocused();
		signIn(page, "sam", "wrong wrong wrong");
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("The name or the password is not right");
		Visitor.assertAccessible(page);
		signIn(page, "Sam", PASSWORD.text());
		page.waitForURL("**/clients/C?wave=0");
	}

	@Test
	void decidesAtTheDeskOnAPhoneToo(Visitor visitor) {
		Page page = visitor.onAPhone().open("/desk");
		signIn(page, "sam", PASSWORD.text());
		page.waitForURL("**/desk*");
		Visitor.assertAccessible(page);
		Visitor.assertFitsTheWidth(page);
		page.getByLabel("Who may see a client: open by id").fill("C");
		button(page, "Open").click();
		page.waitForURL("**/desk/clients/C");
		page.getByLabel("For", new Page.GetByLabelOptions().setExact(true)).selectOption("RESEARCH");
		button(page, "The client allows it").click();
		assertThat(page.getByRole(AriaRole.STATUS)).hasText("Recorded: research without names is allowed.");
		Visitor.assertAccessible(page);
		Visitor.assertFitsTheWidth(page);
	}

	@Test
	void asksForAReasonInAnEmergency(Visitor visitor) {
		Page page = visitor.open("/emergency");
		signIn(page, "coco", PASSWORD.text());
		page.waitForURL("**/emergency*");
		Visitor.assertAccessible(page);
		page.getByLabel("The client’s id").fill("C");
		page.getByLabel("Why now, and why you").fill("nobody answers the door");
		button(page, "Open the client").click();
		page.waitForURL("**/clients/C");
	}

	@Test
	void actsInAnotherRoleAndSignsOut(Visitor visitor) {
		Page page = visitor.open("/graphiql");
		signIn(page, "stef", PASSWORD.text());
		page.navigate("/");
		page.locator(".account summary").click();
		assertThat(page.locator(".account")).containsText("You act as researcher, for research.");
		Visitor.assertAccessible(page);
		assertThat(link(page, "Import")).hasCount(0);
		button(page, "steward").click();
		assertThat(link(page, "Import")).isVisible();
		page.getByRole(AriaRole.SEARCHBOX).fill("K");
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("found for “K”");
		page.locator(".account summary").click();
		button(page, "Sign out").click();
		assertThat(page.getByRole(AriaRole.STATUS)).containsText("You have signed out.");
		page.navigate("/");
		assertThat(page).hasTitle("Sign in – carenet");
	}

	@Test
	void signsInAndOutWithoutJavaScriptOnAPhoneInTheDark(Visitor visitor) {
		Page page = visitor.withoutJavaScript().onAPhone().inTheDark().open("/sign-in");
		signIn(page, "stef", PASSWORD.text());
		actAs(page, "steward");
		assertThat(page).hasTitle("Clients – carenet");
		page.locator(".account summary").click();
		button(page, "Sign out").click();
		assertThat(page.getByRole(AriaRole.STATUS)).containsText("You have signed out.");
	}

	@Test
	void fitsAPhoneInTheDark(Visitor visitor) {
		Page page = visitor.onAPhone().inTheDark().open("/sign-in");
		Visitor.assertFitsTheWidth(page);
		Visitor.assertAccessible(page);
		signIn(page, "stef", PASSWORD.text());
		page.locator(".account summary").click();
		Visitor.assertFitsTheWidth(page);
		Visitor.assertAccessible(page);
	}

	@Test
	void asksOverGraphiqlWithTheSession(Visitor visitor) {
		Page page = visitor.open("/graphiql");
		signIn(page, "stef", PASSWORD.text());
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Execute query"))).click();
		assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Result Window")))
			.containsText("\"supportNetwork\"");
	}

	@Test
	void uploadsAStudyWithTheSession(Visitor visitor) {
		Page page = visitor.open("/sign-in");
		signIn(page, "stef", PASSWORD.text());
		actAs(page, "steward");
		page.navigate("/import");
		upload(page, new byte[100]);
		assertThat(link(page, "Choose another file")).isVisible();
		page.navigate("/import");
		visitor.expectStatus(413);
		upload(page, new byte[1_500_000]);
		assertThat(page.locator("main")).containsText("larger than 1MB");
	}

	private static void upload(Page page, byte[] content) {
		page.getByLabel(Pattern.compile("^Study package"))
			.setInputFiles(new FilePayload("study.zip", "application/zip", content));
		button(page, "Import").click();
	}

	@Test
	void makesAnAccountThatChoosesItsPassword(Visitor visitor) {
		Page page = visitor.open("/");
		signIn(page, "ada", PASSWORD.text());
		assertThat(page).hasTitle("Accounts – carenet");
		Visitor.assertAccessible(page);
		page.getByLabel("Name").fill("newcomer");
		Locator form = page.locator("form.sign-in").last();
		form.getByLabel("steward").check();
		button(page, "Add the account").click();
		String password = page.locator("main code").textContent();
		Visitor.assertAccessible(page);
		Page other = visitor.open("/");
		signIn(other, "newcomer", password);
		assertThat(other).hasTitle("Change your password – carenet");
		Visitor.assertAccessible(other);
		other.getByLabel("Present password").fill(password);
		other.getByLabel("New password", new Page.GetByLabelOptions().setExact(true)).fill("a word and another one");
		other.getByLabel("New password again").fill("a word and another one");
		button(other, "Change the password").click();
		assertThat(other).hasTitle("Clients – carenet");
		button(page, "Close newcomer").click();
		assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("newcomer"))))
			.containsText("closed");
		other.reload();
		assertThat(other).hasTitle("Sign in – carenet");
	}

	@Test
	void saysWhatIsWrongWithAnAccount(Visitor visitor) {
		Page page = visitor.open("/accounts");
		signIn(page, "ada", PASSWORD.text());
		visitor.expectStatus(400);
		page.getByLabel("Name").fill("stef");
		page.locator("form.sign-in").last().getByLabel("admin").check();
		button(page, "Add the account").click();
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("there is an account stef already");
		Visitor.assertAccessible(page);
	}

}
