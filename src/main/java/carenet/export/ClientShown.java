package carenet.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import carenet.access.Identity;
import carenet.change.NetworkChange;
import carenet.network.KnownClient;
import carenet.network.SupportNetwork;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * One client with the networks of the waves that were asked for.
 *
 * @param known what is known under the view
 * @param networks one for each wave, in their order
 * @param identities of the people around the client that may be told
 */
record ClientShown(KnownClient known, List<SupportNetwork> networks, Map<Id, Identity> identities) {

	static ClientShown of(KnownClient known, ExportOrder order, PeopleNamed named) {
		List<SupportNetwork> networks = known.waves().stream().filter(order::wants).map(known::at).toList();
		return new ClientShown(known, networks, named.around(order, known.client().id(), people(known, networks)));
	}

	private static Set<Id> people(KnownClient known, List<SupportNetwork> networks) {
		Set<Id> people = new TreeSet<>(List.of(known.client().id()));
		networks.forEach((network) -> {
			network.ties().forEach((tie) -> {
				people.add(tie.supporter().id());
				tie.agencies().forEach((agency) -> people.add(agency.id()));
			});
			network.contacts().forEach((contact) -> contact.between().forEach((one) -> people.add(one.id())));
		});
		return people;
	}

	Id id() {
		return this.known.client().id();
	}

	@Nullable Identity identity(Id person) {
		return this.identities.get(person);
	}

	@Nullable String name(Id person) {
		Identity identity = this.identities.get(person);
		return (identity != null) ? identity.name() : null;
	}

	/** Every two of the waves, the earlier one first. */
	List<NetworkChange> changes() {
		List<NetworkChange> changes = new ArrayList<>();
		for (int from = 0; from < this.networks.size(); from++) {
			for (int to = from + 1; to < this.networks.size(); to++) {
				changes.add(NetworkChange.between(this.known, this.networks.get(from).wave(),
						this.networks.get(to).wave()));
			}
		}
		return changes;
	}

}
