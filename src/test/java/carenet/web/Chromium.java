package carenet.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The system's Chromium, started once for all browser tests. Where there is none they are
 * skipped, but where {@code CI} is {@code true} they fail. Each test gets a
 * {@link Visitor}, whose complaints fail the test.
 */
class Chromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {

	private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Chromium.class);

	private static final Path PLACE = Path.of("/usr/bin/chromium");

	private static final String MISSING = "there is no Chromium at " + PLACE + "; install the package chromium";

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	/** A running browser. */
	private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

		static Running start() {
			Playwright playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
			Browser browser = playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(PLACE).setArgs(ARGUMENTS));
			return new Running(playwright, browser);
		}

		@Override
		public void close() {
			this.browser.close();
			this.playwright.close();
		}

	}

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		boolean skipped = !isThere() && !"true".equals(System.getenv("CI"));
		return skipped ? ConditionEvaluationResult.disabled(MISSING)
				: ConditionEvaluationResult.enabled("Chromium is there, or has to be");
	}

	private static boolean isThere() {
		return Files.isExecutable(PLACE);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Visitor.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		if (!isThere()) {
			throw new IllegalStateException(MISSING);
		}
		Running running = context.getRoot()
			.getStore(OURS)
			.computeIfAbsent(Running.class, (key) -> Running.start(), Running.class);
		Environment environment = SpringExtension.getApplicationContext(context).getEnvironment();
		Visitor visitor = new Visitor(running.browser(),
				"http://localhost:" + environment.getRequiredProperty("local.server.port"));
		context.getStore(OURS).put(Visitor.class, visitor);
		return visitor;
	}

	@Override
	public void afterEach(ExtensionContext context) {
		Visitor visitor = context.getStore(OURS).remove(Visitor.class, Visitor.class);
		if (visitor != null) {
			visitor.leave();
		}
	}

}
