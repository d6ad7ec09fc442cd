package carenet.copy;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The codes of one open list of which fewer than k bear witness.
 *
 * @param rare those that are not told
 */
record RareCodes(Set<String> rare) {

	static final String OTHER = "OTHER";

	/** How many clients, or people, a code is found with. */
	static final class Count {

		private final Map<String, Integer> bearers = new HashMap<>();

		/** What one of them bears, each code once. */
		void add(Collection<String> codes) {
			new HashSet<>(codes).forEach((code) -> this.bearers.merge(code, 1, Integer::sum));
		}

		/** Those to be removed. */
		RareCodes rare(int k) {
			Set<String> rare = new HashSet<>();
			this.bearers.forEach((code, count) -> {
				if (count < k) {
					rare.add(code);
				}
			});
			return new RareCodes(rare);
		}

		/**
		 * Those that become OTHER: as many as it takes for that to be no rare code
		 * itself.
		 * @param kept never among them
		 */
		RareCodes merged(int k, Set<String> kept) {
			List<String> byCount = this.bearers.keySet()
				.stream()
				.filter((code) -> !code.equals(OTHER) && !kept.contains(code))
				.sorted(Comparator.comparing((String code) -> this.bearers.getOrDefault(code, 0))
					.thenComparing(Comparator.naturalOrder()))
				.toList();
			Set<String> rare = new HashSet<>();
			int others = this.bearers.getOrDefault(OTHER, 0);
			for (String code : byCount) {
				int count = this.bearers.getOrDefault(code, 0);
				if (count < k || (others > 0 && others < k)) {
					rare.add(code);
					others += count;
				}
			}
			return new RareCodes(rare);
		}

	}

	@Nullable String orNothing(@Nullable String code) {
		return (code != null && this.rare.contains(code)) ? null : code;
	}

	String orOther(String code) {
		return this.rare.contains(code) ? OTHER : code;
	}

}
