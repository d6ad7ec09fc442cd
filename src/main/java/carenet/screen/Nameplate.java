package carenet.screen;

import carenet.actors.Client;
import carenet.study.Id;
import carenet.words.Naming;
import carenet.words.Phrases;

/**
 * Who a client without waves is.
 *
 * @param client the client
 * @param naming how people are called
 */
record Nameplate(Client client, Naming naming) {

	public Id id() {
		return this.client.id();
	}

	/** As a heading calls the client. */
	public String shown() {
		String name = this.naming.of(this.client.id());
		return (name != null) ? "%s (%s)".formatted(name, this.client.id()) : "Client " + this.client.id();
	}

	public String facts() {
		return Phrases.facts(this.client);
	}

}
