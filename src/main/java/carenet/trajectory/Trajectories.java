package carenet.trajectory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import carenet.network.KnownClient;
import carenet.network.NetworkKey;
import carenet.network.Networks;
import org.springframework.stereotype.Component;

/** The trajectories of clients: one statement for all that is asked of them. */
@Component
public class Trajectories {

	private final Networks networks;

	Trajectories(Networks networks) {
		this.networks = networks;
	}

	/** The trajectory of one client; empty when there is no such client. */
	public Optional<Trajectory> find(TrajectoryKey key) {
		return this.networks.know(key.network()).map(Trajectory::of);
	}

	/** Many trajectories at once; a client that is not there has no entry. */
	public Map<TrajectoryKey, Trajectory> findAll(Collection<TrajectoryKey> keys) {
		Set<NetworkKey> networks = keys.stream().map(TrajectoryKey::network).collect(Collectors.toSet());
		Map<NetworkKey, KnownClient> known = this.networks.know(networks);
		Map<TrajectoryKey, Trajectory> trajectories = new HashMap<>();
		for (TrajectoryKey key : keys) {
			KnownClient client = known.get(key.network());
			if (client != null) {
				trajectories.put(key, Trajectory.of(client));
			}
		}
		return trajectories;
	}

}
