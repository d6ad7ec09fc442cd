package carenet.map;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import carenet.actors.Supporter;
import carenet.network.Contact;
import carenet.network.NeedAtWave;
import carenet.study.Id;

/**
 * Which signs of a drawing a line joins, by the keys of their signs: where the arrow keys
 * lead.
 */
final class Links {

	static final String CLIENT = "client";

	private final Placement placement;

	private final Map<String, Set<String>> links = new TreeMap<>();

	Links(Placement placement) {
		this.placement = placement;
	}

	void supports(Seated seated) {
		join(CLIENT, seated.place().seat().key());
	}

	void contact(Contact contact) {
		join(key(contact.between().getFirst().id()), key(contact.between().getLast().id()));
	}

	void addresses(Supporter supporter, NeedAtWave need) {
		join(key(supporter.id()), need(need));
	}

	static String need(NeedAtWave need) {
		return "need." + need.need().id();
	}

	private String key(Id supporter) {
		return this.placement.of(supporter)
			.map((place) -> place.seat().key())
			.orElseThrow(() -> NetworkMap.foreign(supporter.value()));
	}

	private void join(String one, String other) {
		if (!one.equals(other)) {
			this.links.computeIfAbsent(one, (key) -> new LinkedHashSet<>()).add(other);
			this.links.computeIfAbsent(other, (key) -> new LinkedHashSet<>()).add(one);
		}
	}

	List<String> of(String key) {
		return List.copyOf(this.links.getOrDefault(key, Set.of()));
	}

}
