package carenet.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code carenet import}: a study package into the store, whole or not at all; with a
 * name of a format, what other software wrote.
 */
@Command(name = "import",
		description = "Takes over a study package. While anything in it is an error, nothing is loaded "
				+ "and every problem is listed.")
final class Import implements Callable<Integer> {

	private final Opening opening;

	private final Map<String, String> given;

	private final Console console;

	@Spec
	private @Nullable CommandSpec spec;

	@Mixin
	private final ImportAnswer answer = new ImportAnswer();

	@Parameters(paramLabel = "PATH", arity = "0..1", description = "A folder or a zip of CSV files.")
	private @Nullable Path path;

	Import(Opening opening, Map<String, String> given, Console console) {
		this.opening = opening;
		this.given = given;
		this.console = console;
	}

	@Override
	public Integer call() {
		Path lying = this.path;
		if (lying == null) {
			throw new ParameterException(Objects.requireNonNull(this.spec).commandLine(),
					"Missing required parameter: 'PATH'");
		}
		return this.answer.run(this.opening, this.given, this.console,
				new ImportAnswer.Way((work) -> work.importer().importPackage(lying, work.findings(), work.progress()),
						(work) -> work.importer().foreseePackage(lying, work.findings(), work.progress())));
	}

}
