package carenet.web;

import java.util.ArrayList;
import java.util.List;

import carenet.actors.Client;
import carenet.map.Wording;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * Who the client is, as far as the viewer may know it.
 *
 * @param id the study's id
 * @param name null where the viewer may not know it, or nobody does
 * @param facts what is registered, in words
 */
record ClientHeader(Id id, @Nullable String name, String facts) {

	/** As a heading calls the client. */
	public String shown() {
		return (this.name != null) ? "%s (%s)".formatted(this.name, this.id) : "Client " + this.id;
	}

	static ClientHeader of(Client client, Naming naming) {
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
		return new ClientHeader(client.id(), naming.of(client.id()), String.join(" · ", facts));
	}

}
