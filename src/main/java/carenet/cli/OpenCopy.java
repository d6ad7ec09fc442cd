package carenet.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import carenet.copy.OpenedCopy;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code carenet open-copy}: a research copy for tools of one's own. */
@Command(name = "open-copy",
		description = "Opens a research copy for reading, with R, Python, Neo4j Browser or cypher-shell, on a port of "
				+ "this machine, until it is stopped.",
		sortOptions = false)
final class OpenCopy implements Callable<Integer> {

	private final Console console;

	@Parameters(paramLabel = "DIR", description = "The folder of a research copy.")
	private Path folder = Path.of("");

	@Option(names = "--port", paramLabel = "PORT",
			description = "Where it answers (default: ${DEFAULT-VALUE}; 0: any).",
			defaultValue = "" + OpenedCopy.USUAL_PORT)
	private int port;

	OpenCopy(Console console) {
		this.console = console;
	}

	/** No application is started that would turn logs off. */
	private static void sayNothingElse() {
		LoggingSystem.get(OpenCopy.class.getClassLoader()).beforeInitialize();
	}

	@Override
	public Integer call() {
		sayNothingElse();
		CountDownLatch stopped = new CountDownLatch(1);
		OpenedCopy copy = OpenedCopy.of(this.folder, this.port);
		Thread closing = new Thread(copy::close);
		Runtime.getRuntime().addShutdownHook(closing);
		copy.lines().forEach(this.console::say);
		try {
			stopped.await();
		}
		catch (InterruptedException ex) {
			Runtime.getRuntime().removeShutdownHook(closing);
			copy.close();
			Thread.currentThread().interrupt();
		}
		return ExitCode.DONE.code();
	}

}
