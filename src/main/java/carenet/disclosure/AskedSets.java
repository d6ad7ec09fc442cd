package carenet.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import carenet.study.Id;
import carenet.study.NotAllowed;

/**
 * Of which sets of clients an account was told within a day. What is told of two sets
 * that differ by few clients tells of those few, and so does a third set that comes close
 * to one of them less another, or to both together.
 */
final class AskedSets {

	/** How long a set is remembered. */
	static final Duration KEPT = Duration.ofHours(24);

	/** How many different sets an account may ask for within that time. */
	static final int MOST = 300;

	private final DisclosureRules rules;

	private final Clock clock;

	/** The place of each client in a set; a set takes one bit for each client. */
	private final Map<Id, Integer> places = new HashMap<>();

	private final Map<String, List<Asked>> byAccount = new HashMap<>();

	private final Map<String, List<Asked>> withheldFrom = new HashMap<>();

	/** A set of clients that was told of. */
	private record Asked(BitSet clients, Instant at) {
	}

	AskedSets(DisclosureRules rules, Clock clock) {
		this.rules = rules;
		this.clock = clock;
	}

	/**
	 * Takes note of sets that are to be told of together, or refuses.
	 * @param sets of which something is told
	 * @param withheld sets beside them of which nothing may be told: not before, and not
	 * later
	 */
	synchronized void ask(String account, Collection<Set<Id>> sets, Collection<Set<Id>> withheld) {
		Instant now = this.clock.instant();
		List<Asked> asked = remembered(this.byAccount, account, now);
		List<Asked> hidden = remembered(this.withheldFrom, account, now);
		List<BitSet> added = new ArrayList<>();
		List<BitSet> earlier = asked.stream().map(Asked::clients).toList();
		List<BitSet> alsoHidden = withheld.stream().map(this::bits).filter((one) -> !one.isEmpty()).toList();
		for (Set<Id> set : sets) {
			BitSet clients = bits(set);
			if (!earlier.contains(clients) && !added.contains(clients)) {
				requireFarFrom(earlier, clients);
				added.add(clients);
			}
			hidden.forEach((one) -> requireOther(one.clients(), clients));
		}
		alsoHidden.forEach((one) -> earlier.forEach((told) -> requireOther(told, one)));
		if (asked.size() + added.size() > MOST || hidden.size() > MOST) {
			throw new NotAllowed("more than %d different groups of clients asked for within a day; ask again tomorrow"
				.formatted(MOST));
		}
		added.forEach((clients) -> asked.add(new Asked(clients, now)));
		alsoHidden.stream()
			.filter((clients) -> hidden.stream().noneMatch((one) -> one.clients().equals(clients)))
			.forEach((clients) -> hidden.add(new Asked(clients, now)));
	}

	private static List<Asked> remembered(Map<String, List<Asked>> sets, String account, Instant now) {
		List<Asked> remembered = sets.computeIfAbsent(account, (key) -> new ArrayList<>());
		remembered.removeIf((one) -> one.at().plus(KEPT).isBefore(now));
		return remembered;
	}

	/** What is withheld beside a total would give away what else is withheld there. */
	private void requireOther(BitSet one, BitSet other) {
		BitSet difference = (BitSet) one.clone();
		difference.xor(other);
		if (difference.isEmpty() || this.rules.isSmall(difference.cardinality())) {
			throw new NotAllowed(
					"refused: these are nearly the clients of a group that is withheld in another answer of the last 24 hours, and would give away what is withheld beside it");
		}
	}

	private BitSet bits(Set<Id> set) {
		BitSet bits = new BitSet();
		set.forEach((client) -> bits.set(this.places.computeIfAbsent(client, (id) -> this.places.size())));
		return bits;
	}

	private void requireFarFrom(List<BitSet> earlier, BitSet clients) {
		for (int i = 0; i < earlier.size(); i++) {
			requireFar(earlier.get(i), clients);
			for (int j = 0; j < i; j++) {
				combined(earlier.get(i), earlier.get(j), clients);
			}
		}
	}

	/** One less the other where it holds it, or both where they share no client. */
	private void combined(BitSet one, BitSet other, BitSet clients) {
		if (!one.intersects(other)) {
			BitSet both = (BitSet) one.clone();
			both.or(other);
			requireFar(both, clients);
			return;
		}
		BitSet difference = (BitSet) one.clone();
		difference.xor(other);
		int larger = Math.max(one.cardinality(), other.cardinality());
		if (difference.cardinality() == larger - Math.min(one.cardinality(), other.cardinality())) {
			requireFar(difference, clients);
		}
	}

	private void requireFar(BitSet earlier, BitSet clients) {
		BitSet difference = (BitSet) earlier.clone();
		difference.xor(clients);
		if (this.rules.isSmall(difference.cardinality())) {
			throw new NotAllowed(
					"refused: these clients differ by fewer than %d from clients that you asked for within the last 24 hours, so that the numbers of both would tell of those few; ask for the same clients again, or for clearly others"
						.formatted(this.rules.threshold()));
		}
	}

}
