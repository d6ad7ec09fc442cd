package carenet.web;

import java.util.ArrayList;
import java.util.List;

import carenet.actors.Client;
import carenet.map.Wording;
import carenet.study.Id;

/**
 * Who the client is, as far as a page says it: never a name.
 *
 * @param id the study's id
 * @param facts what is registered, in words
 */
record ClientHeader(Id id, String facts) {

	static ClientHeader of(Client client) {
		List<String> facts = new ArrayList<>();
		if (client.birthYear() != null) {
			facts.add("born in " + client.birthYear());
		}
		if (client.sex() != null) {
			facts.add(Phrases.sex(client.sex()));
		}
		if (client.district() != null) {
			facts.add("district " + Wording.code(client.district()));
		}
		if (client.enrolledOn() != null) {
			facts.add("enrolled " + Phrases.day(client.enrolledOn()));
		}
		if (client.deceasedOn() != null) {
			facts.add("died " + Phrases.day(client.deceasedOn()));
		}
		return new ClientHeader(client.id(), String.join(" · ", facts));
	}

}
