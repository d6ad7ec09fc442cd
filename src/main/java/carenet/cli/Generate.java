package carenet.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import carenet.demo.StudyGenerator;
import carenet.study.Progress.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code carenet generate}: a demonstration study as a package; needs no database. */
@Command(name = "generate", description = "Writes a generated study package: the same numbers give the same bytes.")
final class Generate implements Callable<Integer> {

	private final Console console;

	@Option(names = "--clients", paramLabel = "N", description = "How many clients (default: ${DEFAULT-VALUE}).",
			defaultValue = "" + StudyGenerator.CLIENTS)
	private int clients;

	@Option(names = "--seed", paramLabel = "SEED", description = "Which study (default: ${DEFAULT-VALUE}).",
			defaultValue = "" + StudyGenerator.SEED)
	private long seed;

	@Option(names = "--out", paramLabel = "DIR", required = true, description = "A new or empty folder.")
	private Path out = Path.of("");

	Generate(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		try (ProgressLine progress = new ProgressLine(this.console)) {
			new StudyGenerator(this.clients, this.seed).write(this.out,
					(done) -> progress.at(new Step("Generating", done, this.clients, "clients")));
		}
		this.console.say("A study of %d clients (seed %d) is in %s; everybody in it is generated."
			.formatted(this.clients, this.seed, this.out));
		return ExitCode.DONE.code();
	}

}
