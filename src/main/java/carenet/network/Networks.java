package carenet.network;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import carenet.evidence.ClientRow;
import carenet.access.Access;
import carenet.access.ClientReach;
import carenet.actors.Fragment;
import carenet.graph.Fields;
import carenet.graph.Graph;
import carenet.study.AsOf;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.View;
import carenet.study.Wave;
import org.springframework.stereotype.Component;

/** The support networks around clients: one statement for all that is asked of them. */
@Component
public class Networks {

	private final Graph graph;

	private final Clock clock;

	private final Access access;

	private final Map<Text, String> texts = new ConcurrentHashMap<>();

	Networks(Graph graph, Access access, Clock clock) {
		this.graph = graph;
		this.access = access;
		this.clock = clock;
	}

	/**
	 * The network of one client; empty when there is no such client, refused when it
	 * lacks the wave.
	 */
	public Optional<SupportNetwork> find(NetworkKey key) {
		return know(key).map((known) -> known.asAsked(key.at())
			.orElseThrow(() -> new BadInput(missing(key.client(), known.waves(), key.at()))));
	}

	/**
	 * The networks of one client at all its waves, in their order; empty when there is no
	 * such client.
	 */
	public List<SupportNetwork> findAllWaves(Id client, View view) {
		return know(NetworkKey.allWaves(client, view, Part.OF_A_NETWORK)).map(KnownClient::networks).orElse(List.of());
	}

	/**
	 * Many networks at once; a client that is not there, or lacks the wave, has no entry.
	 */
	public Map<NetworkKey, SupportNetwork> findAll(Collection<NetworkKey> keys) {
		Map<NetworkKey, SupportNetwork> networks = new HashMap<>();
		know(keys).forEach((key, known) -> known.asAsked(key.at()).ifPresent((network) -> networks.put(key, network)));
		return networks;
	}

	/** What is known of one client under a view; empty when there is no such client. */
	public Optional<KnownClient> know(NetworkKey key) {
		return Optional.ofNullable(know(Set.of(key)).get(key));
	}

	/** What is known of many clients: one statement, whatever is asked of them. */
	public Map<NetworkKey, KnownClient> know(Collection<NetworkKey> keys) {
		return know(keys, this.access.clients());
	}

	/** The same of those in a reach that was asked for already: to count, not to show. */
	public Map<NetworkKey, KnownClient> know(Collection<NetworkKey> keys, ClientReach reach) {
		Map<Id, ClientReading> readings = readings(keys, reach);
		Map<NetworkKey, KnownClient> known = new HashMap<>();
		for (NetworkKey key : keys) {
			ClientReading reading = readings.get(key.client());
			if (reading != null) {
				known.put(key, reading.under(key));
			}
		}
		return known;
	}

	/** The sentence for a wave that a client lacks. */
	public static String missing(Id client, List<Wave> waves, AsOf at) {
		String has = waves.isEmpty() ? "no wave at all"
				: waves.stream()
					.map((wave) -> wave.label() + " (" + wave.date() + ")")
					.collect(Collectors.joining(", "));
		return switch (at) {
			case AsOf.AtWave(int index) -> "client %s has no wave %d; it has %s".formatted(client, index, has);
			case AsOf.AtDate(var day) -> "client %s has no wave on or before %s; it has %s".formatted(client, day, has);
		};
	}

	/** The wave that is asked for, of those in their order. */
	public static Optional<Wave> wave(List<Wave> waves, AsOf at) {
		return switch (at) {
			case AsOf.AtWave(int index) -> waves.stream().filter((wave) -> wave.index() == index).findFirst();
			case AsOf.AtDate(var day) ->
				waves.stream().filter((wave) -> !wave.date().isAfter(day)).reduce((earlier, later) -> later);
		};
	}

	/**
	 * What is stored gives way to the evidence where it does not hold all that is known;
	 * most people have one record, so that others are read where there are some.
	 */
	private Map<Id, ClientReading> readings(Collection<NetworkKey> keys, ClientReach reach) {
		Composition composition = Composition.of(keys);
		Map<Id, ClientReading> readings = readings(keys, composition, reach);
		Composition needed = composition;
		for (ClientReading reading : readings.values()) {
			needed = needed.and(reading.needed());
		}
		return needed.equals(composition) ? readings : readings(keys, needed, reach);
	}

	private Map<Id, ClientReading> readings(Collection<NetworkKey> keys, Composition composition, ClientReach reach) {
		Map<String, Object> parameters = new HashMap<>(reach.parameters());
		parameters.put(Fragment.CLIENTS, keys.stream().map((key) -> key.client().value()).distinct().toList());
		parameters.put(WavesAsked.NAME, WavesAsked.of(keys));
		Instant now = this.clock.instant();
		return this.graph
			.read(text(composition, reach), parameters,
					(row) -> new ClientReading(new ClientRow(Fields.of(row)), composition, now))
			.stream()
			.collect(Collectors.toMap(ClientReading::client, Function.identity()));
	}

	/** Written once for each choice of pieces; the database plans each text once. */
	private String text(Composition composition, ClientReach reach) {
		return this.texts.computeIfAbsent(new Text(composition, reach.kind()),
				(text) -> this.graph.text(Fragment.read(composition.fragments(), reach)));
	}

	/** What the text of a read depends on. */
	private record Text(Composition composition, ClientReach.Kind reach) {
	}

}
