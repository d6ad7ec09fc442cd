package carenet.cli;

import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.change.ChangeKey;
import carenet.change.NetworkChange;
import carenet.change.NetworkChanges;
import carenet.study.Id;
import carenet.study.NotFound;

/** {@code carenet changes}: what changed around a client between two waves. */
@Command(name = "changes", description = "Shows what changed around a client between two waves, and how sure that is.",
		sortOptions = false)
final class ShowChanges implements Callable<Integer> {

	private final Opening opening;

	private final Map<String, String> given;

	private final Console console;

	@Parameters(paramLabel = "CLIENT", description = "The client's id.")
	private String client = "";

	@Option(names = "--from", paramLabel = "N", required = true, description = "The earlier wave: 0, 1, …")
	private int from;

	@Option(names = "--to", paramLabel = "N", required = true, description = "The later wave: 1, 2, …")
	private int to;

	@Mixin
	private final ViewOptions view = new ViewOptions();

	@Option(names = "--format", paramLabel = "table|json|csv",
			description = "For people, as GraphQL answers it, or for a spreadsheet (default: table).")
	private Format format = Format.TABLE;

	@Mixin
	private final OutOption out = new OutOption();

	@Mixin
	private final DataOption data = new DataOption();

	ShowChanges(Opening opening, Map<String, String> given, Console console) {
		this.opening = opening;
		this.given = given;
		this.console = console;
	}

	private enum Format {

		TABLE, JSON, CSV

	}

	@Override
	public Integer call() {
		ChangeKey key = ChangeKey.whole(Id.of(this.client), this.from, this.to, this.view.view());
		try (Backstage product = this.opening.open(this.data.with(this.given))) {
			Auditor auditor = product.get(Auditor.class);
			NetworkChange change = auditor.reading(
					auditor.draft(Deed.LOOK, AuditObject.command("changes")).about(key.client()),
					() -> product.get(NetworkChanges.class)
						.find(key)
						.orElseThrow(() -> new NotFound("there is no client %s".formatted(key.client()))));
			this.out.write(switch (this.format) {
				case TABLE -> new ChangeTable(key.client(), change).text();
				case CSV -> new ChangeTable(key.client(), change).csv();
				case JSON -> new GraphQlJson(product, "networkChange").text(Map.of("client", key.client().value(),
						"from", key.from(), "to", key.to(), "view", GraphQlJson.view(key.view())));
			}, this.console);
		}
		return ExitCode.DONE.code();
	}

}
