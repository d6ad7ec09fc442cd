package carenet.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

import carenet.evidence.AliasBook;
import carenet.graph.DataFolder;
import carenet.graph.Graph;
import carenet.intake.StudyImporter;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Starts the Spring application: whole to serve, lazily and without a web server for a
 * command.
 */
final class SpringOpening implements Opening {

	/** A command's answer is all that it says. */
	private static final Map<String, String> QUIET = Map.of("logging.level.root", "off", "logging.level.carenet",
			"off");

	/** What goes wrong at a start is said once, by {@link Failure}. */
	private static final Map<String, String> SAID_ONCE = Map.of(
			"logging.level.org.springframework.boot.SpringApplication", "off",
			"logging.level.org.springframework.boot.diagnostics", "off",
			"logging.level.org.springframework.boot.web.server.servlet.context", "off",
			"logging.level.org.springframework.boot.tomcat", "off", "logging.level.org.apache.catalina", "error");

	private final Class<?> application;

	private final Console console;

	private final UnfinishedErasures unfinished;

	SpringOpening(Class<?> application, Console console) {
		this.application = application;
		this.console = console;
		this.unfinished = new UnfinishedErasures(this, console);
	}

	@Override
	public Backstage open(Map<String, String> properties) {
		RunningDatabase running = new RunningDatabase();
		Beans beans = new Beans(
				withoutPages().initializers(this.unfinished, running).run(arguments(QUIET, properties)));
		if (!running.wasFound()) {
			finishInterrupted(beans);
		}
		return beans;
	}

	@Override
	public Backstage openWithoutDatabase(Map<String, String> properties) {
		return new Beans(withoutPages().run(arguments(QUIET, properties)));
	}

	/** What nobody asks for does not begin. */
	private SpringApplicationBuilder withoutPages() {
		return new SpringApplicationBuilder(this.application).web(WebApplicationType.NONE)
			.lazyInitialization(true)
			.logStartupInfo(false);
	}

	private void finishInterrupted(Beans beans) {
		try {
			ProgressLine progress = new ProgressLine(this.console);
			beans.get(StudyImporter.class).finishInterrupted(progress);
			beans.get(AliasBook.class).finishInterrupted(progress);
		}
		catch (RuntimeException ex) {
			beans.close();
			throw ex;
		}
	}

	@Override
	public void serve(Map<String, String> properties) {
		CountDownLatch stopped = new CountDownLatch(1);
		ConfigurableApplicationContext context = new SpringApplicationBuilder(this.application)
			.sources(ServerTimes.class, FirstStart.class, FirstAccounts.class, Demonstration.class)
			.logStartupInfo(false)
			.initializers(this.unfinished, new FreePort(),
					(starting) -> starting.getBeanFactory().registerSingleton("console", this.console))
			.listeners((ApplicationListener<ContextClosedEvent>) (event) -> stopped.countDown())
			.run(arguments(SAID_ONCE, properties));
		new Welcome(context.getEnvironment(), context.getBean(DataFolder.class), context.getBean(Graph.class),
				context.getBean(FirstAccounts.class).tell())
			.lines()
			.forEach(this.console::say);
		try {
			stopped.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			context.close();
		}
	}

	/** What is given wins over what is usual. */
	private static String[] arguments(Map<String, String> usual, Map<String, String> given) {
		Map<String, String> all = new TreeMap<>(usual);
		all.putAll(given);
		return all.entrySet().stream().map((one) -> "--" + one.getKey() + "=" + one.getValue()).toArray(String[]::new);
	}

}
