package carenet.network;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import carenet.evidence.Casebook;
import carenet.evidence.ClientRow;
import carenet.actors.Fragment;
import carenet.evidence.Fragments;
import carenet.graph.Fields;
import carenet.graph.Graph;
import carenet.study.AsOf;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.TieKind;
import carenet.study.View;
import carenet.study.Wave;
import org.neo4j.cypherdsl.core.ResultStatement;
import org.springframework.stereotype.Component;

/** The support networks around clients: one statement for all that is asked of them. */
@Component
public class Networks {

	private final Graph graph;

	private final Clock clock;

	private final Map<Composition, ResultStatement> statements = new ConcurrentHashMap<>();

	Networks(Graph graph, Clock clock) {
		this.graph = graph;
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
		return know(NetworkKey.allWaves(client, view, Part.OF_A_NETWORK))
			.map((known) -> known.waves().stream().map(known::at).toList())
			.orElse(List.of());
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
		Read read = read(keys);
		Map<NetworkKey, KnownClient> known = new HashMap<>();
		for (NetworkKey key : keys) {
			ClientRow row = read.rows().get(key.client());
			if (row != null) {
				known.put(key, new KnownClient(row, key, knowledge(read, row, key.view())));
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
	 * What was read, and whether it is the evidence or the stored graph layer.
	 */
	private record Read(Map<Id, ClientRow> rows, boolean evidence) {

		static Read of(List<ClientRow> rows, boolean evidence) {
			return new Read(rows.stream().collect(Collectors.toMap((row) -> row.client().id(), (row) -> row)),
					evidence);
		}

	}

	private Knowledge knowledge(Read read, ClientRow row, View view) {
		if (!read.evidence()) {
			return new FromGraph(row);
		}
		Instant knownAt = view.knownAt();
		Instant moment = (knownAt != null) ? knownAt : this.clock.instant();
		return new FromEvidence(Casebook.of(row.file(), row.register(), moment));
	}

	/**
	 * Stored testimonies that no longer hold all that is known give way to the evidence.
	 */
	private Read read(Collection<NetworkKey> keys) {
		boolean evidence = keys.stream().anyMatch(NetworkKey::needsEvidence);
		List<ClientRow> rows = read(keys, evidence);
		Instant now = this.clock.instant();
		if (!evidence && rows.stream().anyMatch((row) -> row.isOutdatedAt(now))) {
			return Read.of(read(keys, true), true);
		}
		return Read.of(rows, evidence);
	}

	private List<ClientRow> read(Collection<NetworkKey> keys, boolean evidence) {
		Set<Part> parts = EnumSet.noneOf(Part.class);
		keys.forEach((key) -> parts.addAll(key.parts()));
		Map<String, Object> parameters = new HashMap<>();
		parameters.put(Fragment.CLIENTS, keys.stream().map((key) -> key.client().value()).distinct().toList());
		parameters.put(FromGraph.WAVES, waves(keys));
		return this.graph.read(statement(parts, evidence), parameters, (row) -> new ClientRow(Fields.of(row)));
	}

	private static @org.jspecify.annotations.Nullable List<Integer> waves(Collection<NetworkKey> keys) {
		Set<Integer> waves = new TreeSet<>();
		for (NetworkKey key : keys) {
			switch (key.at()) {
				case AsOf.AtWave(int index) -> waves.add(index);
				case AsOf.AtDate _ -> {
					return null;
				}
			}
		}
		return List.copyOf(waves);
	}

	/** Composed once for each choice of parts; the database plans each text once. */
	private ResultStatement statement(Set<Part> parts, boolean evidence) {
		return this.statements.computeIfAbsent(new Composition(parts, evidence),
				(composition) -> Fragment.read(fragments(composition.parts(), composition.evidence())));
	}

	private record Composition(Set<Part> parts, boolean evidence) {
	}

	private static List<Fragment> fragments(Set<Part> parts, boolean evidence) {
		List<Fragment> fragments = new ArrayList<>();
		Set<TieKind> kinds = kinds(parts);
		if (parts.contains(Part.EVENTS)) {
			fragments.add(Fragments.EVENTS);
		}
		if (parts.contains(Part.CODINGS)) {
			fragments.add(Fragments.CODINGS);
		}
		if (evidence) {
			fragments.add(Fragments.EVIDENCE);
			fragments.add(Fragments.supporters(EnumSet.allOf(TieKind.class), true));
			fragments.add(Fragments.NEEDS);
			return fragments;
		}
		if (!kinds.isEmpty()) {
			fragments.add(Fragments.ties(kinds));
		}
		if (parts.contains(Part.SUPPORTERS)) {
			fragments.add(Fragments.supporters(kinds, parts.contains(Part.EMPLOYERS)));
		}
		if (parts.contains(Part.ATTRIBUTES)) {
			fragments.add(FromGraph.SUPPORTS);
		}
		if (parts.contains(Part.NEEDS)) {
			fragments.add(Fragments.NEEDS);
			fragments.add(FromGraph.HAS_NEED);
		}
		if (parts.contains(Part.COVERAGE) || parts.contains(Part.MEASURES) || parts.contains(Part.WARNINGS)) {
			fragments.add(Fragments.REPORTS);
		}
		return fragments;
	}

	private static Set<TieKind> kinds(Set<Part> parts) {
		Set<TieKind> kinds = EnumSet.noneOf(TieKind.class);
		if (parts.contains(Part.TIES)) {
			kinds.add(TieKind.SUPPORTS);
		}
		if (parts.contains(Part.ADDRESSERS)) {
			kinds.add(TieKind.ADDRESSES);
		}
		if (parts.contains(Part.CONTACTS)) {
			kinds.add(TieKind.IN_CONTACT_WITH);
		}
		return kinds;
	}

}
