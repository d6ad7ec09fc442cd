package carenet.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import carenet.networkcanvas.CanvasImports;
import carenet.networkcanvas.CanvasOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code carenet import network-canvas}: interviews by Network Canvas into the store. */
@Command(name = "network-canvas",
		description = "Takes over interviews by Network Canvas, as CSV or GraphML: each session is a report by the "
				+ "client whom its case id names.")
final class ImportCanvas implements Callable<Integer> {

	private final Opening opening;

	private final Map<String, String> given;

	private final Console console;

	@Spec
	private @Nullable CommandSpec spec;

	@Mixin
	private final ImportAnswer answer = new ImportAnswer();

	@Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders or zips of an export.")
	private List<Path> paths = List.of();

	@Option(names = "--mapping", paramLabel = "FILE", description = "What the types and variables are, as YAML.")
	private @Nullable Path mapping;

	@Option(names = "--wave", paramLabel = "N", description = "The wave of the sessions.")
	private @Nullable Integer wave;

	@Option(names = "--date", paramLabel = "DAY", description = "The day of the sessions (default: each its own).")
	private @Nullable LocalDate date;

	@Option(names = "--draft-mapping", description = "Write a mapping to begin with, and import nothing.")
	private boolean draft;

	ImportCanvas(Opening opening, Map<String, String> given, Console console) {
		this.opening = opening;
		this.given = given;
		this.console = console;
	}

	@Override
	public Integer call() {
		if (this.draft) {
			this.console.say(CanvasImports.draft(this.paths).strip());
			return ExitCode.DONE.code();
		}
		Path file = this.mapping;
		Integer index = this.wave;
		if (file == null || index == null) {
			throw new ParameterException(Objects.requireNonNull(this.spec).commandLine(),
					"Missing required options: --mapping FILE and --wave N, or --draft-mapping");
		}
		CanvasOptions options = new CanvasOptions(this.paths, file, index, this.date);
		return this.answer.run(this.opening, this.given, this.console, new ImportAnswer.Way((work) -> work.importer()
			.importTranslated(work.product().get(CanvasImports.class).of(options), work.findings(), work.progress()),
				(work) -> work.importer()
					.foreseeTranslated(work.product().get(CanvasImports.class).of(options), work.findings(),
							work.progress())));
	}

}
