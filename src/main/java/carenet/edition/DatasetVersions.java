package carenet.edition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import carenet.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The version of what is stored now. Where nothing was written since, it is known; after
 * a write only the clients that are in another state are read again.
 */
@Component
public final class DatasetVersions {

	private final Graph graph;

	private final StoredEvidence evidence;

	private final Map<String, Hashed> clients = new HashMap<>();

	private List<Object> defaulted = List.of();

	private volatile @Nullable Known known;

	DatasetVersions(Graph graph) {
		this.graph = graph;
		this.evidence = new StoredEvidence(graph);
	}

	/** A client's evidence in one state. */
	private record Hashed(String state, String hash) {
	}

	/** The version as of a commit. */
	private record Known(String moment, DatasetVersion version) {
	}

	public DatasetVersion current() {
		String moment = this.graph.moment();
		Known last = this.known;
		if (last != null && last.moment().equals(moment)) {
			return last.version();
		}
		return read(moment);
	}

	private synchronized DatasetVersion read(String moment) {
		Known last = this.known;
		if (last != null && last.moment().equals(moment)) {
			return last.version();
		}
		List<Object> now = this.evidence.defaulted();
		if (!now.equals(this.defaulted)) {
			this.clients.clear();
			this.defaulted = now;
		}
		Map<String, String> states = this.evidence.states();
		this.clients.keySet().retainAll(states.keySet());
		refresh(states);
		Fingerprint all = new Fingerprint().add("carenet 1").add(this.evidence.register());
		states.keySet().forEach((id) -> {
			Hashed hashed = this.clients.get(id);
			all.add(id).add((hashed != null) ? hashed.hash() : "");
		});
		DatasetVersion version = new DatasetVersion(all.half());
		this.known = new Known(moment, version);
		return version;
	}

	private void refresh(Map<String, String> states) {
		List<String> stale = states.entrySet().stream().filter((one) -> {
			Hashed hashed = this.clients.get(one.getKey());
			return hashed == null || !hashed.state().equals(one.getValue());
		}).map(Map.Entry::getKey).toList();
		this.evidence.hashes(stale, this.defaulted)
			.forEach((id, hash) -> this.clients.put(id, new Hashed(states.getOrDefault(id, ""), hash)));
	}

}
