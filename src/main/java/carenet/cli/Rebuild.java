package carenet.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.evidence.Appended;
import carenet.evidence.Chronicle;
import carenet.study.Id;
import carenet.study.Progress.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code carenet rebuild}: the graph layer from the evidence again. */
@Command(name = "rebuild",
		description = "Derives every client's graph layer from the evidence again, one transaction a "
				+ "client, and says how much differed: 0 in a healthy store.")
final class Rebuild implements Callable<Integer> {

	private final Opening opening;

	private final Map<String, String> given;

	private final Console console;

	@Mixin
	private final DataOption data = new DataOption();

	Rebuild(Opening opening, Map<String, String> given, Console console) {
		this.opening = opening;
		this.given = given;
		this.console = console;
	}

	@Override
	public Integer call() {
		try (Backstage product = this.opening.open(this.data.with(this.given))) {
			Auditor auditor = product.get(Auditor.class);
			this.console.say(auditor.changing(auditor.begin(Deed.CHANGE, AuditObject.command("rebuild")), (_) -> true,
					() -> rebuild(product.get(Chronicle.class))));
			return ExitCode.DONE.code();
		}
	}

	private String rebuild(Chronicle chronicle) {
		List<Id> clients = chronicle.clients();
		return String.format(Locale.ROOT, "%,d clients rebuilt; %,d relationships and testimonies differed.",
				clients.size(), rebuild(chronicle, clients).versions());
	}

	private Appended rebuild(Chronicle chronicle, List<Id> clients) {
		Appended all = Appended.NOTHING;
		try (ProgressLine progress = new ProgressLine(this.console)) {
			for (int done = 0; done < clients.size(); done++) {
				progress.at(new Step("Rebuilding", done, clients.size(), "clients"));
				all = all.plus(chronicle.rebuild(List.of(clients.get(done))));
			}
		}
		return all;
	}

}
