package carenet.forms;

import java.util.List;

import carenet.access.Names;
import carenet.network.Networks;
import carenet.recording.Reports;
import carenet.study.Id;
import carenet.study.NotFound;
import carenet.study.View;
import carenet.study.Wave;
import org.springframework.stereotype.Component;

/** All that a form about a client is made from. */
@Component
class Cases {

	private final Reports reports;

	private final Networks networks;

	private final Names names;

	Cases(Reports reports, Networks networks, Names names) {
		this.reports = reports;
		this.networks = networks;
		this.names = names;
	}

	/**
	 * A client as forms need it.
	 *
	 * @param client the id
	 * @param shown how the page calls the client
	 * @param told what was reported
	 * @param roster who is around
	 * @param needs the needs
	 */
	record Case(Id client, String shown, Reports.OfClient told, Roster roster, Needs needs) {

		public List<Wave> waves() {
			return this.told.row().waves();
		}

		public List<Choice> waveChoices() {
			return waves().reversed()
				.stream()
				.map((wave) -> new Choice(String.valueOf(wave.index()), "%s, %s".formatted(wave.label(), wave.date())))
				.toList();
		}

		public List<ReportLines> reports() {
			return this.told.reports()
				.stream()
				.map((report) -> ReportLines.of(report, this.roster, this.needs))
				.toList();
		}

	}

	/** Whoever is out of reach is not there. */
	Case of(String id) {
		Reports.OfClient told = Id.isValid(id) ? this.reports.of(Id.of(id)).orElse(null) : null;
		if (told == null) {
			throw new NotFound("There is no client %s here.".formatted(id));
		}
		Id client = Id.of(id);
		Roster roster = Roster.of(client, this.networks.findAllWaves(client, View.DEFAULT), this.names);
		String name = this.names.ofClients(List.of(client)).get(client);
		return new Case(client, (name != null) ? "%s (%s)".formatted(name, client) : "client " + client, told, roster,
				new Needs(told.row().needs()));
	}

}
