package carenet.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import carenet.study.Id;

/**
 * The names around a client, for those who may know them: whoever cares for the client,
 * and whom a second person allowed it for a while. Whoever asks has read the client's
 * network, and so has it in reach.
 */
public final class Names {

	/** The most characters that are sought. */
	private static final int LONGEST = 200;

	private final IdentityVault vault;

	private final Access access;

	private final Grants grants;

	Names(IdentityVault vault, Access access, Grants grants) {
		this.vault = vault;
		this.access = access;
		this.grants = grants;
	}

	/** Whether the viewer may know the names around a client in reach. */
	public boolean mayKnow(Id client) {
		return this.access.may(Right.SEE_NAMES)
				|| (this.access.may(Right.ASK_FOR_NAMES) && this.grants.open(Grant.Kind.NAMES).contains(client));
	}

	/** The names of clients in reach, each where one may know it. */
	public Map<Id, String> ofClients(Collection<Id> clients) {
		return known(clients.stream().filter(this::mayKnow).toList());
	}

	/**
	 * The names that are known of these people around a client; none where one may not.
	 */
	public Map<Id, String> around(Id client, Collection<Id> people) {
		return mayKnow(client) ? known(people) : Map.of();
	}

	/**
	 * How these people around a client are reached, where it is known; nobody where one
	 * may not know.
	 */
	public Map<Id, Identity> contactsAround(Id client, Collection<Id> people) {
		return mayKnow(client) ? this.vault.findAll(people) : Map.of();
	}

	/** Whether names are sought at all for the viewer. */
	public boolean maySearch(String text) {
		String sought = text.strip();
		return !sought.isEmpty() && sought.length() <= LONGEST && this.access.may(Right.SEE_NAMES);
	}

	/**
	 * Whom a text means by name of these people, who are in reach. Empty where the viewer
	 * knows no names.
	 */
	public List<Id> search(String text, Collection<Id> among) {
		return maySearch(text) ? this.vault.search(text.strip(), among) : List.of();
	}

	/** The names of people whom the viewer just found by name, in reach. */
	public Map<Id, String> ofPeople(Collection<Id> found) {
		return this.access.may(Right.SEE_NAMES) ? known(found) : Map.of();
	}

	/** How somebody around a client is reached; empty where one may not know it. */
	public Optional<Identity> contact(Id client, Id person) {
		return mayKnow(client) ? this.vault.find(person) : Optional.empty();
	}

	private Map<Id, String> known(Collection<Id> people) {
		return names(this.vault.findAll(people));
	}

	/** The names among what is known of people. */
	public static Map<Id, String> names(Map<Id, Identity> identities) {
		Map<Id, String> names = new HashMap<>();
		identities.forEach((id, identity) -> {
			String name = identity.name();
			if (name != null) {
				names.put(id, name);
			}
		});
		return names;
	}

}
