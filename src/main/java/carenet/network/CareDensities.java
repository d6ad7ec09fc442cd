package carenet.network;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import carenet.access.ClientReach;
import carenet.evidence.Testimony;
import carenet.evidence.Tie;
import carenet.graph.Fields;
import carenet.graph.Graph;
import carenet.study.Id;
import carenet.study.TieKind;
import carenet.study.TieState;
import carenet.study.View;

/**
 * The care density of clients: how much their professionals share other clients at the
 * same wave index under the same view. It reads other clients' ties, and no more of them
 * than where the same professionals stand.
 */
@Component
public class CareDensities {

	private static final String AROUND = """
			MATCH (c:Client) WHERE c.id IN $clients
			MATCH (c)<-[:OF]-(:SupportsTie)-[:FROM]->(:Professional)-[:ALIAS_OF*0..2]-(p:Professional)
			WITH DISTINCT p
			MATCH (p)<-[:FROM]-(t:SupportsTie)-[:OF]->(d:Client)
			RETURN p.id AS professional, d.id AS client, t.testimony AS testimony, d.nextRecordedAt AS nextRecordedAt
			""";

	private final Graph graph;

	private final Networks networks;

	private final Clock clock;

	public CareDensities(Graph graph, Networks networks, Clock clock) {
		this.graph = graph;
		this.networks = networks;
		this.clock = clock;
	}

	/**
	 * A client at a wave under a view.
	 *
	 * @param client whose professionals
	 * @param wave the wave's index
	 * @param view through whose eyes
	 */
	public record Key(Id client, int wave, View view) {
	}

	/**
	 * What was found.
	 *
	 * @param density 1 or more; null when the client has fewer than two professionals
	 */
	public record Found(@Nullable Double density) {
	}

	/**
	 * The care density of each. Known as of now, one statement; another where a moment of
	 * knowledge is asked for, or where what is stored is no longer all that is known.
	 */
	public Map<Key, Found> findAll(Collection<Key> keys) {
		List<Shared> shared = this.graph.read(AROUND,
				Map.of("clients", keys.stream().map((key) -> key.client().value()).distinct().toList()),
				(row) -> Shared.of(Fields.of(row)));
		Map<View, Map<Id, Map<Tie, Testimony>>> read = new HashMap<>();
		Map<Moment, CareDensity> whole = new HashMap<>();
		Map<Key, Found> densities = new HashMap<>();
		for (Key key : keys) {
			Map<Id, Map<Tie, Testimony>> known = read.computeIfAbsent(key.view(), (view) -> known(shared, view));
			CareDensity density = whole.computeIfAbsent(new Moment(key.wave(), key.view()),
					(moment) -> density(moment, known, professionals(shared)));
			densities.put(key, new Found(density.around(key.client())));
		}
		return densities;
	}

	/** A wave index under a view, of whatever client. */
	private record Moment(int wave, View view) {
	}

	/** A professional's tie to a client. */
	private record Shared(Id professional, Id client, @Nullable String testimony, @Nullable Instant nextRecordedAt) {

		static Shared of(Fields row) {
			return new Shared(Fields.required(row.id("professional")), Fields.required(row.id("client")),
					row.text("testimony"), row.moment("nextRecordedAt"));
		}

		Tie tie() {
			return new Tie(this.client, TieKind.SUPPORTS, this.professional, this.client);
		}

	}

	private static Set<Id> professionals(List<Shared> shared) {
		return shared.stream().map(Shared::professional).collect(Collectors.toSet());
	}

	/** The testimonies of all clients that have to do with it. */
	private Map<Id, Map<Tie, Testimony>> known(List<Shared> shared, View view) {
		Instant now = this.clock.instant();
		boolean outdated = shared.stream()
			.anyMatch((one) -> one.nextRecordedAt() != null && !one.nextRecordedAt().isAfter(now));
		Map<Id, Map<Tie, Testimony>> known = new HashMap<>();
		if (view.knownAt() == null && !outdated) {
			for (Shared one : shared) {
				if (one.testimony() != null) {
					known.computeIfAbsent(one.client(), (client) -> new HashMap<>())
						.put(one.tie(), Testimony.parse(one.testimony()));
				}
			}
			return known;
		}
		Set<NetworkKey> clients = shared.stream()
			.map((one) -> NetworkKey.allWaves(one.client(), view, Set.of(Part.STATEMENTS)))
			.collect(Collectors.toSet());
		this.networks.know(clients, ClientReach.EVERYBODY)
			.forEach((key, client) -> known.put(key.client(), client.testimonies()));
		return known;
	}

	private static CareDensity density(Moment moment, Map<Id, Map<Tie, Testimony>> known, Set<Id> professionals) {
		Map<Id, Set<Id>> providers = new HashMap<>();
		known.forEach((client, testimonies) -> providers.put(client,
				present(testimonies, moment).filter(professionals::contains)
					.collect(Collectors.toCollection(TreeSet::new))));
		return CareDensity.of(providers);
	}

	private static Stream<Id> present(Map<Tie, Testimony> testimonies, Moment moment) {
		return testimonies.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().kind() == TieKind.SUPPORTS
					&& entry.getValue().at(moment.wave(), moment.view()).state() == TieState.PRESENT)
			.map((entry) -> entry.getKey().from());
	}

}
