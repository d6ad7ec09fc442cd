package carenet.network;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * How much the providers of a client share other clients too, over a whole caseload at
 * one wave and under one view. Pollack 2013.
 *
 * @param providersOf the providers of every client
 * @param clientsOf the same from the other side
 */
public record CareDensity(Map<Id, Set<Id>> providersOf, Map<Id, Set<Id>> clientsOf) {

	public static CareDensity of(Map<Id, Set<Id>> providersOf) {
		Map<Id, Set<Id>> clientsOf = new TreeMap<>();
		providersOf.forEach((client, providers) -> providers
			.forEach((provider) -> clientsOf.computeIfAbsent(provider, (key) -> new TreeSet<>()).add(client)));
		return new CareDensity(Map.copyOf(providersOf), clientsOf);
	}

	/**
	 * Σ over pairs of the client's providers of the clients that they share, divided by
	 * the number of pairs; 1 or more.
	 * @return null when the client has fewer than two providers
	 */
	public @Nullable Double around(Id client) {
		List<Id> providers = List.copyOf(new TreeSet<>(this.providersOf.getOrDefault(client, Set.of())));
		int pairs = providers.size() * (providers.size() - 1) / 2;
		long shared = 0;
		for (int i = 0; i < providers.size(); i++) {
			for (int j = i + 1; j < providers.size(); j++) {
				shared += shared(providers.get(i), providers.get(j));
			}
		}
		return (pairs == 0) ? null : (double) shared / pairs;
	}

	private long shared(Id one, Id other) {
		Set<Id> clients = this.clientsOf.getOrDefault(other, Set.of());
		return this.clientsOf.getOrDefault(one, Set.of()).stream().filter(clients::contains).count();
	}

}
