package carenet.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;

import carenet.access.Caseloads;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.Interval;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code carenet assign}: who has a client in the caseload. */
@Command(name = "assign", sortOptions = false,
		description = "Puts a client into a professional's caseload, or with --end takes the client out: "
				+ "it decides which coordinator sees whom. What is said in reports never does.")
final class Assign implements Callable<Integer> {

	private final Opening opening;

	private final Map<String, String> given;

	private final Console console;

	@Parameters(index = "0", paramLabel = "CLIENT", description = "The client's id.")
	private String client = "";

	@Parameters(index = "1", paramLabel = "PROFESSIONAL", description = "The professional's id.")
	private String professional = "";

	@Option(names = "--from", paramLabel = "DATE", description = "The first day (default: today, UTC).")
	private @Nullable LocalDate from;

	@Option(names = "--until", paramLabel = "DATE", description = "The first day after it (default: no end).")
	private @Nullable LocalDate until;

	@Option(names = "--end", description = "End what holds, from today on.")
	private boolean end;

	@Mixin
	private final DataOption data = new DataOption();

	Assign(Opening opening, Map<String, String> given, Console console) {
		this.opening = opening;
		this.given = given;
		this.console = console;
	}

	@Override
	public Integer call() {
		if (this.end && (this.from != null || this.until != null)) {
			throw new BadInput("--end ends from today on: give no --from or --until with it");
		}
		Id who = Id.of(this.client);
		Id whose = Id.of(this.professional);
		try (Backstage product = this.opening.open(this.data.with(this.given))) {
			Caseloads caseloads = product.get(Caseloads.class);
			LocalDate today = LocalDate.now(product.get(Clock.class));
			if (this.end) {
				caseloads.end(who, whose, today);
				this.console.say("%s is no longer in the caseload of %s.".formatted(who, whose));
			}
			else {
				Interval span = Interval.of((this.from != null) ? this.from : today, this.until);
				caseloads.assign(who, whose, span);
				this.console.say("%s is in the caseload of %s, %s.".formatted(who, whose, span));
			}
		}
		return ExitCode.DONE.code();
	}

}
