package carenet.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import carenet.likeness.Likeness;
import carenet.sameness.Candidates;
import carenet.sameness.RoundTrip;
import carenet.study.BadInput;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code carenet people candidates}: pairs of records as a table to fill in. */
@Command(name = "candidates", sortOptions = false,
		description = "Writes pairs of records that may be of one person into a table, with a score and why. Fill in the "
				+ "column decision (same, different or undecided; empty leaves the pair open) and, if you like, note; "
				+ "'carenet people decide' reads it. Whom the row calls kept is kept: the two ids can be swapped.")
final class PeopleCandidates implements Callable<Integer> {

	private final Opening opening;

	private final Map<String, String> given;

	private final Console console;

	@Option(names = "--out", paramLabel = "FILE.csv", required = true,
			description = "The table to write, or - for standard output. Nothing is replaced.")
	private @Nullable Path out;

	@Option(names = "--least", paramLabel = "SCORE", description = "The lowest score, 0 to 1 (default: 0.8).")
	private double least = Likeness.SUGGESTED;

	@Option(names = "--client", paramLabel = "ID",
			description = "Only people who are both spoken of around this client.")
	private @Nullable String client;

	@Option(names = "--names", description = "With names; the table is to be kept as names are.")
	private boolean names;

	@Option(names = "--decided", description = "With the pairs about which somebody decided, by whom and since when.")
	private boolean decided;

	@Mixin
	private final DataOption data = new DataOption();

	PeopleCandidates(Opening opening, Map<String, String> given, Console console) {
		this.opening = opening;
		this.given = given;
		this.console = console;
	}

	@Override
	public Integer call() {
		RoundTrip.Order order = new RoundTrip.Order(
				new Candidates.Wish((this.client != null) ? Id.of(this.client) : null, this.least), this.names,
				this.decided);
		Path file = Objects.requireNonNull(this.out);
		try (Backstage product = this.opening.open(this.data.with(this.given));
				ProgressLine progress = new ProgressLine(this.console)) {
			RoundTrip trip = product.get(RoundTrip.class);
			if (file.equals(Path.of("-"))) {
				tell(trip.write(order, new OutputStreamWriter(this.console.out(), StandardCharsets.UTF_8), progress));
			}
			else {
				write(trip, order, file, progress);
			}
		}
		return ExitCode.DONE.code();
	}

	/** A file that holds half of it is none. */
	private void write(RoundTrip trip, RoundTrip.Order order, Path file, ProgressLine progress) {
		Path parent = file.toAbsolutePath().getParent();
		if (Files.exists(file)) {
			throw new BadInput("%s is there already: right would be the name of a new file".formatted(file));
		}
		try {
			Path part = Files.createTempFile(parent, "candidates", ".part");
			try {
				try (Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
					tell(trip.write(order, writer, progress));
				}
				Files.move(part, file);
			}
			finally {
				Files.deleteIfExists(part);
			}
		}
		catch (IOException ex) {
			throw new BadInput("%s cannot be written".formatted(file));
		}
	}

	private void tell(RoundTrip.Written written) {
		written.left().forEach(this.console::remark);
		this.console.remark(String.format(Locale.ROOT, "%,d pairs that may be one person%s.", written.pairs(),
				this.decided ? String.format(Locale.ROOT, ", %,d decided", written.decided()) : ""));
	}

}
