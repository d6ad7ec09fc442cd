package carenet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

import carenet.sameness.Decided;
import carenet.sameness.RoundTrip;
import carenet.study.BadInput;
import carenet.study.NotFound;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code carenet people decide}: keeps what a filled-in table says. */
@Command(name = "decide", sortOptions = false,
		description = "Reads a table of 'carenet people candidates' whose column decision is filled in, and keeps all of "
				+ "it, or nothing where a line is wrong. 'undecided' takes back what was said of a pair before.")
final class PeopleDecide implements Callable<Integer> {

	private final Opening opening;

	private final Map<String, String> given;

	private final Console console;

	@Parameters(paramLabel = "FILE.csv", description = "The table.")
	private Path file = Path.of("");

	@Option(names = "--dry-run", description = "Say what would be kept, and keep nothing.")
	private boolean dryRun;

	@Mixin
	private final DataOption data = new DataOption();

	PeopleDecide(Opening opening, Map<String, String> given, Console console) {
		this.opening = opening;
		this.given = given;
		this.console = console;
	}

	@Override
	public Integer call() {
		try (InputStream bytes = Files.newInputStream(this.file);
				Backstage product = this.opening.open(this.data.with(this.given));
				ProgressLine progress = new ProgressLine(this.console)) {
			tell(product.get(RoundTrip.class).read(bytes, this.dryRun, progress));
		}
		catch (NoSuchFileException ex) {
			throw new NotFound("there is no file %s".formatted(this.file));
		}
		catch (IOException ex) {
			throw new BadInput("%s cannot be read".formatted(this.file));
		}
		return ExitCode.DONE.code();
	}

	private void tell(RoundTrip.Read read) {
		Decided decided = read.decided();
		decided.merged().forEach((one) -> this.console.say("%s is read as %s".formatted(one.record(), one.kept())));
		decided.apart()
			.forEach((one) -> this.console.say("%s and %s are two people".formatted(one.one(), one.other())));
		decided.unmerged().forEach((one) -> this.console.say("%s is a person of its own again".formatted(one)));
		decided.open().forEach((one) -> this.console.say("%s and %s are open again".formatted(one.one(), one.other())));
		this.console.remark("%s%d merged, %d two people, %d taken back, %d known already, %d left open.".formatted(
				this.dryRun ? "Nothing was kept; it would be: " : "", decided.merged().size(), decided.apart().size(),
				decided.unmerged().size() + decided.open().size(), decided.already(), read.open()));
	}

}
