package carenet.change;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import carenet.network.KnownClient;
import carenet.network.NetworkKey;
import carenet.network.Networks;
import carenet.study.AsOf;
import carenet.study.Wave;

/** What changed around clients: one statement for all that is asked of them. */
@Component
public class NetworkChanges {

	private final Networks networks;

	NetworkChanges(Networks networks) {
		this.networks = networks;
	}

	/**
	 * The change around one client; empty when there is no such client, refused when it
	 * lacks one of the waves.
	 */
	public Optional<NetworkChange> find(ChangeKey key) {
		return this.networks.know(key.network())
			.map((known) -> NetworkChange.between(known, known.wave(key.from()), known.wave(key.to())));
	}

	/**
	 * Many changes at once; a client that is not there, or lacks one of the waves, has no
	 * entry.
	 */
	public Map<ChangeKey, NetworkChange> findAll(Collection<ChangeKey> keys) {
		Set<NetworkKey> networks = keys.stream().map(ChangeKey::network).collect(Collectors.toSet());
		Map<NetworkKey, KnownClient> known = this.networks.know(networks);
		Map<ChangeKey, NetworkChange> changes = new HashMap<>();
		for (ChangeKey key : keys) {
			KnownClient client = known.get(key.network());
			if (client != null) {
				wave(client, key.from()).ifPresent((from) -> wave(client, key.to())
					.ifPresent((to) -> changes.put(key, NetworkChange.between(client, from, to))));
			}
		}
		return changes;
	}

	/**
	 * The courses of the ties of many clients; a client that is not there has no entry.
	 */
	public Map<CourseKey, TieCourses> courses(Collection<CourseKey> keys) {
		Map<NetworkKey, KnownClient> known = this.networks
			.know(keys.stream().map(CourseKey::network).collect(Collectors.toSet()));
		Map<CourseKey, TieCourses> courses = new HashMap<>();
		for (CourseKey key : keys) {
			KnownClient client = known.get(key.network());
			if (client != null) {
				courses.put(key, TieCourses.of(client));
			}
		}
		return courses;
	}

	private static Optional<Wave> wave(KnownClient client, int index) {
		return Networks.wave(client.waves(), new AsOf.AtWave(index));
	}

}
