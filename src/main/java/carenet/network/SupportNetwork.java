package carenet.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import carenet.actors.Agency;
import carenet.actors.Client;
import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.study.Id;
import carenet.study.TieState;
import carenet.study.View;
import carenet.study.Wave;

/**
 * The support network around a client at a wave, as a view shows it. It has what was
 * asked for: all ties that anybody ever spoke of, in every state, or those that are
 * present.
 *
 * @param client in the centre
 * @param wave the wave
 * @param waves all waves of the client, in order
 * @param view through whose eyes
 * @param ties supporters of the client, by id
 * @param needs the needs known by this wave
 * @param contacts contacts between supporters
 * @param contactsAsked whether a counting report of the wave would have named all
 * contacts
 * @param agencies the agencies behind the present ties
 * @param warnings what a reader must know before concluding from it
 */
public record SupportNetwork(Client client, Wave wave, List<Wave> waves, View view, List<SupportTie> ties,
		List<NeedAtWave> needs, List<Contact> contacts, boolean contactsAsked, List<Agency> agencies,
		List<String> warnings) {

	public EgoMeasures measures() {
		return EgoMeasures.of(this, this.contactsAsked);
	}

	/**
	 * The supporters who can reach each other without the client, by their ids; empty
	 * where it was not asked who is in contact with whom.
	 */
	public Optional<List<Set<Id>>> contactGroups() {
		return new Measuring(this, this.contactsAsked, 0).contactGroups();
	}

	/**
	 * Whether two supporters are in contact. Of a pair that nobody speaks of it is known
	 * only where somebody was asked about all contacts.
	 */
	public TieState contact(Id one, Id other) {
		return this.contacts.stream()
			.filter((contact) -> contact.between().stream().map(Supporter::id).toList().containsAll(Set.of(one, other)))
			.findFirst()
			.map(Contact::state)
			.orElse(this.contactsAsked ? TieState.ABSENT : TieState.UNKNOWN);
	}

	/** A need as it stands at the wave; empty where it is not listed. */
	public Optional<NeedAtWave> need(Need need) {
		return this.needs.stream().filter((one) -> one.need().equals(need)).findFirst();
	}

	public List<SupportTie> present() {
		return ties(TieState.PRESENT);
	}

	public List<SupportTie> ties(TieState... states) {
		List<TieState> wanted = List.of(states);
		return this.ties.stream().filter((tie) -> wanted.contains(tie.state())).toList();
	}

}
