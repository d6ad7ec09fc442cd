package carenet.web;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody with a browser window of their own, who notes what the browser complains of
 * and every request that leaves the product.
 */
class Visitor {

	private final Browser browser;

	private final String product;

	private final Browser.NewContextOptions options;

	private final List<String> complaints = new CopyOnWriteArrayList<>();

	private final List<String> elsewhere = new CopyOnWriteArrayList<>();

	private final List<Integer> expected = new CopyOnWriteArrayList<>();

	private final List<BrowserContext> windows = new CopyOnWriteArrayList<>();

	Visitor(Browser browser, String product) {
		this.browser = browser;
		this.product = product;
		this.options = new Browser.NewContextOptions().setBaseURL(product).setViewportSize(1280, 900);
	}

	Visitor withoutJavaScript() {
		this.options.setJavaScriptEnabled(false);
		return this;
	}

	Visitor onAPhone() {
		this.options.setViewportSize(320, 640);
		return this;
	}

	Visitor inTheDark() {
		this.options.setColorScheme(ColorScheme.DARK);
		return this;
	}

	/** A page that is expected to load without a complaint. */
	Page open(String path) {
		Page page = window();
		page.navigate(path);
		return page;
	}

	/** A page whose status is not 200; the browser's note of that is no complaint. */
	Page openInVain(String path, int status) {
		expectStatus(status);
		Page page = window();
		assertThat(page.navigate(path).status()).isEqualTo(status);
		return page;
	}

	/** The browser notes that a page was refused; that is no complaint. */
	void expectStatus(int status) {
		this.expected.add(status);
	}

	private Page window() {
		BrowserContext window = this.browser.newContext(this.options);
		this.windows.add(window);
		Page page = window.newPage();
		page.setDefaultTimeout(15_000);
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error") || message.type().equals("warning")) {
				this.complaints.add(message.text());
			}
		});
		page.onPageError((error) -> this.complaints.add(error));
		page.onDialog((dialog) -> {
			this.complaints.add("a dialog: " + dialog.message());
			dialog.dismiss();
		});
		page.onRequest((request) -> {
			if (!request.url().startsWith(this.product) && !request.url().startsWith("data:")) {
				this.elsewhere.add(request.url());
			}
		});
		return page;
	}

	/** That a screen reader, a keyboard and weak eyes get along with the page. */
	static void assertAccessible(Page page) {
		List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
		assertThat(violations).extracting((rule) -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
			.isEmpty();
	}

	/** That nothing has to be scrolled sideways to be read. */
	static void assertFitsTheWidth(Page page) {
		assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
			.isEqualTo(0);
	}

	void leave() {
		this.windows.forEach(BrowserContext::close);
		this.complaints
			.removeIf((complaint) -> this.expected.stream().anyMatch((one) -> complaint.contains("status of " + one)));
		assertThat(this.complaints).as("what the browser complained of").isEmpty();
		assertThat(this.elsewhere).as("requests that left the product").isEmpty();
	}

}
