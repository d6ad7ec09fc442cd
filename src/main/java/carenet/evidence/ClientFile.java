package carenet.evidence;

import java.util.List;

import carenet.actors.Assignment;
import carenet.actors.Client;
import carenet.actors.Coding;
import carenet.actors.Event;
import carenet.actors.Need;
import carenet.study.Wave;

/**
 * All that was ever said about one client, with the register of the client's waves, needs
 * and events.
 *
 * @param client who it is about
 * @param waves the observation occasions
 * @param needs the needs
 * @param reports who was asked, when
 * @param statements what they said of ties
 * @param ratings what they said of needs
 * @param events what happened
 * @param assignments whose caseload
 * @param codings what researchers coded
 */
public record ClientFile(Client client, List<Wave> waves, List<Need> needs, List<Report> reports,
		List<Statement> statements, List<NeedRating> ratings, List<Event> events, List<Assignment> assignments,
		List<Coding> codings) {

	/** A file that says nothing of a client. */
	public static ClientFile nothingOf(Client client) {
		return new ClientFile(client, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
				List.of());
	}

	/** The same without the register: what was reported. */
	ClientFile evidence() {
		return new ClientFile(this.client, List.of(), List.of(), this.reports, this.statements, this.ratings, List.of(),
				List.of(), List.of());
	}

}
