package carenet.cli;

import java.util.concurrent.Callable;

import carenet.codebook.Codebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code carenet codebook}: what everything in the graph means; needs no database. */
@Command(name = "codebook",
		description = "Writes what everything in the graph is called and means: labels, relationships, properties, "
				+ "values, and measures with their formulas and sources.",
		sortOptions = false)
final class WriteCodebook implements Callable<Integer> {

	private final Console console;

	@Option(names = "--format", paramLabel = "md|json", description = "For people, or for programs (default: md).")
	private Format format = Format.MD;

	@Mixin
	private final OutOption out = new OutOption();

	WriteCodebook(Console console) {
		this.console = console;
	}

	private enum Format {

		MD, JSON

	}

	@Override
	public Integer call() {
		Codebook codebook = Codebook.read();
		this.out.write((switch (this.format) {
			case MD -> codebook.markdown();
			case JSON -> codebook.json();
		}).stripTrailing(), this.console);
		return ExitCode.DONE.code();
	}

}
