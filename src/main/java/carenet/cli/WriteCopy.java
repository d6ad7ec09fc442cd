package carenet.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

import carenet.copy.CopyOrder;
import carenet.copy.CopyReport;
import carenet.copy.ResearchCopies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code carenet research-copy}: a pseudonymous copy of the store. */
@Command(name = "research-copy",
		description = "Writes a pseudonymous copy of the graph for research: random ids, dates moved client by client, "
				+ "no free text, no rare values; with a report on how alike people are. Of clients who consent to research.",
		sortOptions = false)
final class WriteCopy implements Callable<Integer> {

	private final Opening opening;

	private final Map<String, String> given;

	private final Console console;

	@Option(names = "--out", paramLabel = "DIR", required = true, description = "A new or empty folder.")
	private Path out = Path.of("");

	@Option(names = "--k", paramLabel = "K",
			description = "How many have to be alike, and to bear a value that is kept (default: ${DEFAULT-VALUE}).",
			defaultValue = "" + CopyOrder.USUAL_K)
	private int k;

	@Option(names = "--all", description = "Also clients who did not consent to research.")
	private boolean all;

	@Mixin
	private final DataOption data = new DataOption();

	WriteCopy(Opening opening, Map<String, String> given, Console console) {
		this.opening = opening;
		this.given = given;
		this.console = console;
	}

	@Override
	public Integer call() {
		CopyOrder order = new CopyOrder(this.out, this.k, this.all);
		try (Backstage product = this.opening.open(this.data.with(this.given));
				ProgressLine progress = new ProgressLine(this.console)) {
			CopyReport report = product.get(ResearchCopies.class).write(order, progress);
			this.console.say("%s is written: %s.".formatted(this.out, report.sentence()));
			if (report.isShort()) {
				this.console
					.remark("there are too few people for k = %d; report.md says how alike they are".formatted(this.k));
			}
		}
		this.console.say("It is pseudonymous, and not anonymous; report.md says what it can still tell.");
		return ExitCode.DONE.code();
	}

}
