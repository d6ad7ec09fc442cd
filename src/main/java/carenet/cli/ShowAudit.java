package carenet.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Callable;

import carenet.audit.AuditEntry;
import carenet.audit.AuditObject;
import carenet.audit.AuditSearch;
import carenet.audit.AuditTrail;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.graph.DataFolder;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code carenet audit show}: who looked at a client, as the client may ask. */
@Command(name = "show", description = "Shows who looked at a client's network or did something else with it: "
		+ "when, who, in which role, what and why. The latest comes first.", sortOptions = false)
final class ShowAudit implements Callable<Integer> {

	private final Opening opening;

	private final Map<String, String> given;

	private final Console console;

	@Option(names = "--client", paramLabel = "ID", required = true, description = "The client's id.")
	private String client = "";

	@Option(names = "--since", paramLabel = "DATE", description = "Nothing before this day (UTC).")
	private @Nullable LocalDate since;

	@Option(names = "--before", paramLabel = "NUMBER", description = "Only entries before this one: the next page.")
	private long before = Long.MAX_VALUE;

	@Option(names = "--first", paramLabel = "N", description = "How many at most (default: ${DEFAULT-VALUE}).",
			defaultValue = "100")
	private int most;

	@Option(names = "--format", paramLabel = "table|json|csv",
			description = "For people, for programs, or for a spreadsheet (default: table).")
	private Format format = Format.TABLE;

	@Mixin
	private final OutOption out = new OutOption();

	@Mixin
	private final DataOption data = new DataOption();

	ShowAudit(Opening opening, Map<String, String> given, Console console) {
		this.opening = opening;
		this.given = given;
		this.console = console;
	}

	private enum Format {

		TABLE, JSON, CSV

	}

	@Override
	public Integer call() {
		Id id = Id.of(this.client);
		AuditSearch search = new AuditSearch(
				(this.since != null) ? this.since.atStartOfDay(ZoneOffset.UTC).toInstant() : null, this.before,
				this.most);
		try (Backstage product = this.opening.openWithoutDatabase(this.data.with(this.given))) {
			AuditTrail trail = AuditTrail.of(product.get(DataFolder.class));
			Auditor auditor = product.get(Auditor.class);
			AuditEntry.Draft reading = auditor.draft(Deed.AUDIT, AuditObject.log("show")).about(id);
			AuditSearch.Found found = auditor.reading(auditor.inVain(reading), () -> trail.about(id, search));
			AuditTable table = new AuditTable(id, found.entries());
			this.out.write(switch (this.format) {
				case TABLE -> table.text();
				case JSON -> table.json();
				case CSV -> table.csv();
			}, this.console);
			remark(found);
		}
		return ExitCode.DONE.code();
	}

	private void remark(AuditSearch.Found found) {
		if (found.isCut()) {
			this.console.remark(
					"There are earlier entries: --before %d shows them".formatted(found.entries().getLast().number()));
		}
		if (found.damaged() > 0) {
			this.console.remark("%d entries about this client are damaged and left out: carenet audit verify says which"
				.formatted(found.damaged()));
		}
	}

}
