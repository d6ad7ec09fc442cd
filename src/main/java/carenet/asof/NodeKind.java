package carenet.asof;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What a node can be, as far as it matters whose wave is meant. */
enum NodeKind {

	CLIENT, SUPPORTER, NEED, WAVE, EVENT, CODING;

	private static final Map<String, NodeKind> LABELS = Map.of("Client", CLIENT, "Supporter", SUPPORTER,
			"InformalCarer", SUPPORTER, "Professional", SUPPORTER, "Agency", SUPPORTER, "Need", NEED, "Wave", WAVE,
			"Event", EVENT, "Coding", CODING);

	/** Labels of what was told: it speaks of many waves at once. */
	static final Set<String> EVIDENCE = Set.of("Report", "Tie", "SupportsTie", "AddressesTie", "ContactTie");

	static @Nullable NodeKind ofLabel(String label) {
		return LABELS.get(label);
	}

	static Set<NodeKind> any() {
		return EnumSet.allOf(NodeKind.class);
	}

}
