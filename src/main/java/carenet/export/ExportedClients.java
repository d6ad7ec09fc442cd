package carenet.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import carenet.access.Access;
import carenet.access.ClientReach;
import carenet.actors.ClientConnection;
import carenet.actors.ClientEntry;
import carenet.actors.ClientFilter;
import carenet.actors.Clients;
import carenet.actors.Fragment;
import carenet.evidence.ClientRow;
import carenet.graph.Fields;
import carenet.graph.Graph;
import carenet.network.KnownClient;
import carenet.network.NetworkKey;
import carenet.network.Networks;
import carenet.network.Part;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The clients of an order, some at a time, in the order of their ids: whoever is in reach
 * at the moment at which they are read, each as one statement read them.
 */
@Component
class ExportedClients {

	/** How many clients one statement reads. */
	static final int AT_ONCE = 40;

	private final Graph graph;

	private final Clients clients;

	private final Networks networks;

	private final Access access;

	ExportedClients(Graph graph, Clients clients, Networks networks, Access access) {
		this.graph = graph;
		this.clients = clients;
		this.networks = networks;
		this.access = access;
	}

	/** Refuses clients who are not there or out of reach, and waves that nobody has. */
	void check(ExportOrder order) {
		if (!order.clients().isEmpty()) {
			Set<Id> found = new TreeSet<>();
			each(order, (ids) -> found.addAll(ids));
			order.clients().stream().filter((id) -> !found.contains(id)).findFirst().ifPresent((id) -> {
				throw new NotFound("There is no client %s.".formatted(id));
			});
		}
		Set<Integer> known = new TreeSet<>(
				this.graph.read("MATCH (w:Wave) WHERE w.index IN $waves RETURN DISTINCT w.index AS wave",
						Map.of("waves", List.copyOf(order.waves())), (row) -> row.get("wave").asInt()));
		order.waves().stream().filter((wave) -> !known.contains(wave)).findFirst().ifPresent((wave) -> {
			throw new BadInput("no client of the study has a wave %d".formatted(wave));
		});
	}

	/** How many there are. */
	int count(ExportOrder order) {
		return this.clients.find(filter(order), 1, null).totalCount();
	}

	/** The ids, so many at a time. */
	void each(ExportOrder order, Consumer<List<Id>> page) {
		@Nullable String after = null;
		do {
			ClientConnection found = this.clients.find(filter(order), Clients.MOST, after);
			List<Id> ids = found.clients().stream().map(ClientEntry::id).toList();
			for (int start = 0; start < ids.size(); start += AT_ONCE) {
				page.accept(ids.subList(start, Math.min(ids.size(), start + AT_ONCE)));
			}
			after = found.pageInfo().hasNextPage() ? found.pageInfo().endCursor() : null;
		}
		while (after != null);
	}

	private static ClientFilter filter(ExportOrder order) {
		return order.clients().isEmpty() ? ClientFilter.ALL
				: new ClientFilter(order.clients().stream().map(Id::value).toList(), null, null, null, null, null);
	}

	/** What is known of these under the view. */
	List<KnownClient> known(ExportOrder order, Collection<Id> ids) {
		Map<Id, NetworkKey> keys = ids.stream()
			.collect(Collectors.toMap((id) -> id, (id) -> NetworkKey.allWaves(id, order.view(), Part.OF_A_NETWORK)));
		Map<NetworkKey, KnownClient> known = this.networks.know(keys.values());
		List<KnownClient> found = new ArrayList<>();
		for (Id id : ids) {
			KnownClient client = known.get(keys.get(id));
			if (client != null) {
				found.add(client);
			}
		}
		return found;
	}

	/** What is stored of these. */
	List<ClientRow> rows(Collection<Id> ids, Collection<Fragment> fragments) {
		ClientReach reach = this.access.clients();
		return this.graph
			.read(this.graph.text(Fragment.read(fragments, reach)),
					reach.with(Map.of(Fragment.CLIENTS, ids.stream().map(Id::value).toList())),
					(row) -> new ClientRow(Fields.of(row)))
			.stream()
			.sorted((one, other) -> one.client().id().compareTo(other.client().id()))
			.toList();
	}

}
