package carenet.web;

import java.util.Set;
import java.util.regex.Pattern;

import carenet.access.UserRole;
import carenet.accounts.Accounts;
import carenet.accounts.Passkey;
import carenet.accounts.Passkeys;
import carenet.accounts.Password;
import carenet.graph.OwnData;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Passkeys, with a browser that has a device for them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "carenet.demo=false", "carenet.sign-in=required", "spring.servlet.multipart.max-file-size=1MB" })
@OwnData
@Import(Town.class)
@ExtendWith(Chromium.class)
class PasskeyPageTests {

	private static final Password PASSWORD = new Password("correct horse battery");

	private static final String KEYS = "/sign-in/passkeys";

	private static final Browser.NewContextOptions ELSEWHERE_TOO = new Browser.NewContextOptions();

	private static final String ASK = """
			async () => {
				const token = document.querySelector('meta[name="csrf-token"]').content;
				const asked = await fetch("/sign-in/passkey/options", { method: "POST", headers: { "X-CSRF-TOKEN": token } });
				return asked.text();
			}""";

	private static final String SHOW = """
			async (question) => {
				const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(question));
				return JSON.stringify(await navigator.credentials.get({ publicKey }));
			}""";

	/** Where the product leads after an answer. */
	private static final String SEND = """
			async (credential) => {
				const page = new DOMParser().parseFromString(await (await fetch("/sign-in")).text(), "text/html");
				const _csrf = page.querySelector('meta[name="csrf-token"]').content;
				const answer = await fetch("/sign-in/passkey", { method: "POST",
					body: new URLSearchParams({ credential, _csrf }) });
				const led = new URL(answer.url);
				return led.pathname + led.search;
			}""";

	@Autowired
	private Accounts accounts;

	@Autowired
	private Passkeys passkeys;

	/** Somebody who has just signed in with a password. */
	private Page signedIn(Visitor visitor, String name, UserRole... roles) {
		this.accounts.add(name, Set.of(roles), null, PASSWORD, false);
		Page page = visitor.open(KEYS);
		signIn(page, name);
		assertThat(page).hasTitle("Your passkeys – carenet");
		return page;
	}

	private static void signIn(Page page, String name) {
		page.getByLabel("Account").fill(name);
		page.getByLabel("Password").fill(PASSWORD.text());
		button(page, "Sign in").click();
	}

	private static void signOut(Page page) {
		page.locator(".account summary").click();
		button(page, "Sign out").click();
		assertThat(page).hasTitle("Sign in – carenet");
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static void makeKey(Page page, String label, String password) {
		page.getByLabel("Name").fill(label);
		page.getByLabel("Present password").fill(password);
		button(page, "Make a passkey").click();
	}

	private Passkey keyOf(String name) {
		return this.passkeys.findOf(name).orElseThrow();
	}

	@Test
	void makesAPasskeyAndSignsInWithIt(Visitor visitor) {
		Page page = signedIn(visitor, "pia", UserRole.STEWARD);
		VirtualKey device = VirtualKey.in(page);
		Visitor.assertAccessible(page);
		makeKey(page, "my telephone", PASSWORD.text());
		assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("my telephone"))))
			.containsText("not yet");
		assertThat(device.size()).isEqualTo(1);
		Visitor.assertAccessible(page);
		signOut(page);
		Visitor.assertAccessible(page);
		page.navigate("/desk");
		button(page, "Sign in with a passkey").click();
		page.waitForURL("**/desk");
		page.navigate(KEYS);
		assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("my telephone"))))
			.not()
			.containsText("not yet");
		assertThat(keyOf("pia").count()).isPositive();
		assertThat(button(page, "Make a passkey")).isEnabled();
		assertThat(page.getByLabel("Present password")).hasCount(0);
	}

	@Test
	void opensNoPrivilegedRoleWithThePasswordAloneOnceThereIsAPasskey(Visitor visitor) {
		Page page = signedIn(visitor, "paul", UserRole.STEWARD, UserRole.ADMIN);
		VirtualKey.in(page);
		makeKey(page, "stick", PASSWORD.text());
		assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
		signOut(page);
		signIn(page, "paul");
		assertThat(page.locator("main")).containsText("The password alone does not let you act as steward, admin");
		Visitor.assertAccessible(page);
		for (String path : new String[] { "/", "/desk", "/accounts", "/sign-in/password", "/graphiql",
				"/graphql?query=x" }) {
			page.navigate(path);
			assertThat(page).hasTitle("Your passkeys – carenet");
		}
		assertThat(button(page, "Make a passkey")).hasCount(0);
		button(page, "Go on with a passkey").click();
		assertThat(page).hasTitle("Clients – carenet");
	}

	@Test
	void leavesTheOtherRolesToThePassword(Visitor visitor) {
		Page page = signedIn(visitor, "petra", UserRole.ANALYST, UserRole.STEWARD);
		VirtualKey.in(page);
		makeKey(page, "stick", PASSWORD.text());
		signOut(page);
		signIn(page, "petra");
		assertThat(page).hasTitle(Pattern.compile("Analysis"));
		page.locator(".account summary").click();
		assertThat(page.locator(".account")).containsText("Show a passkey to act as steward.");
		assertThat(button(page, "steward")).hasCount(0);
		page.navigate(KEYS);
		button(page, "Go on with a passkey").click();
		page.locator(".account summary").click();
		button(page, "steward").click();
		assertThat(page).hasTitle("Clients – carenet");
	}

	@Test
	void wantsThePasswordAgainBeforeTheFirstPasskey(Visitor visitor) {
		Page page = signedIn(visitor, "pavel", UserRole.STEWARD);
		VirtualKey.in(page);
		visitor.expectStatus(400);
		makeKey(page, "stick", "wrong wrong wrong");
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("the present password is not right");
		assertThat(this.passkeys.findOf("pavel")).isEmpty();
	}

	@Test
	void endsWhatAPasskeyOpenedWhenItIsForgotten(Visitor visitor) {
		Page page = signedIn(visitor, "perry", UserRole.STEWARD);
		VirtualKey.in(page);
		makeKey(page, "stick", PASSWORD.text());
		assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
		Page admin = visitor.open("/accounts");
		this.accounts.add("alma", Set.of(UserRole.ADMIN), null, PASSWORD, false);
		signIn(admin, "alma");
		Visitor.assertAccessible(admin);
		button(admin, "Forget passkeys of perry").click();
		assertThat(button(admin, "Forget passkeys of perry")).hasCount(0);
		page.reload();
		assertThat(page).hasTitle("Sign in – carenet");
		button(page, "Sign in with a passkey").click();
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("The passkey opens no account here.");
		signIn(page, "perry");
		page.navigate("/desk");
		assertThat(page).hasTitle("Desk – carenet");
	}

	@Test
	void refusesACopyOfAPasskey(Visitor visitor) {
		Page page = signedIn(visitor, "piet", UserRole.STEWARD);
		VirtualKey.in(page);
		makeKey(page, "stick", PASSWORD.text());
		assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
		signOut(page);
		this.passkeys.use(keyOf("piet").id(), 10_000);
		button(page, "Sign in with a passkey").click();
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("The passkey opens no account here.");
		page.navigate("/desk");
		assertThat(page).hasTitle("Sign in – carenet");
	}

	@Test
	void wantsTheOwnerAndNotOnlyTheDevice(Visitor visitor) {
		Page page = signedIn(visitor, "pola", UserRole.STEWARD);
		VirtualKey device = VirtualKey.in(page);
		makeKey(page, "stick", PASSWORD.text());
		assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
		signOut(page);
		device.isInStrangeHands();
		button(page, "Sign in with a passkey").click();
		assertThat(page.locator("[aria-live]")).containsText("That was not finished.");
	}

	@Test
	void takesOneAnswerForOneQuestion(Visitor visitor) {
		Page page = signedIn(visitor, "prue", UserRole.STEWARD);
		VirtualKey.in(page);
		makeKey(page, "stick", PASSWORD.text());
		assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
		signOut(page);
		Object answer = page.evaluate(SHOW, page.evaluate(ASK));
		assertThat(page.evaluate(SEND, answer)).isEqualTo("/");
		assertThat(page.evaluate(SEND, answer)).isEqualTo("/sign-in?passkey");
	}

	/**
	 * Another program of the same machine shows a page, and hands on what it is answered.
	 */
	@Test
	void believesNoAnswerThatWasGivenToAnotherPage(Visitor visitor) {
		try (BrowserContext window = visitor.open("/sign-in").context().browser().newContext(ELSEWHERE_TOO)) {
			Page page = window.newPage();
			page.route("http://localhost:9/**", (route) -> route
				.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<title>Prizes</title>")));
			String product = visitor.open("/sign-in").url();
			this.accounts.add("pim", Set.of(UserRole.STEWARD), null, PASSWORD, false);
			page.navigate(product);
			signIn(page, "pim");
			page.navigate(product.replace("/sign-in", KEYS));
			VirtualKey.in(page);
			makeKey(page, "stick", PASSWORD.text());
			assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
			signOut(page);
			Object question = page.evaluate(ASK);
			page.navigate("http://localhost:9/");
			Object answer = page.evaluate(SHOW, question);
			page.navigate(product);
			assertThat(page.evaluate(SEND, answer)).isEqualTo("/sign-in?passkey");
			assertThat(page.evaluate(SEND, page.evaluate(SHOW, page.evaluate(ASK)))).isEqualTo("/");
		}
	}

	@Test
	void saysForWhichPagesPasskeysAre(Visitor visitor) {
		String product = visitor.open("/sign-in").url();
		try (BrowserContext window = visitor.open("/sign-in").context().browser().newContext(ELSEWHERE_TOO)) {
			Page page = window.newPage();
			page.navigate(product.replace("localhost", "127.0.0.1"));
			assertThat(page.locator("[aria-live]")).hasText("Passkeys are for pages at localhost, not at 127.0.0.1.");
			assertThat(button(page, "Sign in with a passkey")).isDisabled();
		}
	}

}
