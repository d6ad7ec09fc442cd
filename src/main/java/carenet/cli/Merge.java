package carenet.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import carenet.audit.Reason;
import carenet.evidence.Alias;
import carenet.people.Merges;
import carenet.study.BadInput;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code carenet merge}: two records that are of one person. */
@Command(name = "merge", sortOptions = false,
		description = "Reads the record FROM as INTO wherever somebody told of it: two carers, two professionals or "
				+ "two agencies that are one. What was told keeps its ids, and --undo restores everything. Without "
				+ "ids it lists what is merged.")
final class Merge implements Callable<Integer> {

	private final Opening opening;

	private final Map<String, String> given;

	private final Console console;

	@Parameters(index = "0", arity = "0..1", paramLabel = "FROM", description = "The record that stands for INTO.")
	private @Nullable String from;

	@Parameters(index = "1", arity = "0..1", paramLabel = "INTO", description = "The record that is kept.")
	private @Nullable String into;

	@Option(names = "--reason", paramLabel = "TEXT",
			description = "How one knows that they are one, without naming anybody; it stays in the audit log.")
	private @Nullable String reason;

	@Option(names = "--undo", paramLabel = "FROM", description = "Each record is of somebody of its own again.")
	private @Nullable String undo;

	@Mixin
	private final DataOption data = new DataOption();

	Merge(Opening opening, Map<String, String> given, Console console) {
		this.opening = opening;
		this.given = given;
		this.console = console;
	}

	@Override
	public Integer call() {
		if (this.undo != null && (this.from != null || this.reason != null)) {
			throw new BadInput("--undo takes one merge back: give it alone, with the id that was merged");
		}
		if (this.from != null && (this.into == null || this.reason == null)) {
			throw new BadInput("give the record that is to be kept, and why: carenet merge FROM INTO --reason TEXT");
		}
		try (Backstage product = this.opening.open(this.data.with(this.given))) {
			Merges merges = product.get(Merges.class);
			try (ProgressLine progress = new ProgressLine(this.console)) {
				if (this.undo != null) {
					Alias undone = merges.undo(Id.of(this.undo), progress);
					this.console.say("%s and %s are two again.".formatted(undone.record(), undone.kept()));
				}
				else if (this.from != null && this.into != null && this.reason != null) {
					merge(merges, Id.of(this.from), Id.of(this.into), new Reason(this.reason), progress);
				}
				else {
					list(merges);
				}
			}
		}
		return ExitCode.DONE.code();
	}

	private void merge(Merges merges, Id record, Id kept, Reason why, ProgressLine progress) {
		int caseload = merges.preview(record, kept).map(Merges.Preview::caseload).orElse(0);
		Alias alias = merges.merge(record, kept, why, progress);
		this.console
			.say("%s is read as %s; --undo %s takes it back.".formatted(alias.record(), alias.kept(), alias.record()));
		if (caseload > 0) {
			this.console.say("The caseload of %s stays its own (%d): 'carenet assign' gives clients to %s."
				.formatted(record, caseload, kept));
		}
	}

	private void list(Merges merges) {
		Table table = new Table("RECORD", "IS READ AS", "BY", "SINCE");
		boolean any = false;
		for (List<Alias> some = merges.after(""); !some.isEmpty(); some = merges
			.after(some.getLast().record().value())) {
			any = true;
			some.forEach((alias) -> table.row(alias.record().value(), alias.kept().value(), alias.by(),
					alias.at().toString()));
		}
		if (any) {
			table.lines().forEach(this.console::say);
		}
		else {
			this.console.say("No two records are merged.");
		}
	}

}
