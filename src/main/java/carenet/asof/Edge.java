package carenet.asof;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Two nodes that a pattern joins.
 *
 * @param left the node that is written first
 * @param right the node that is written second
 * @param types what the relationship may be; none where they are joined without one
 * @param arrow which way it leads
 * @param isRepeated whether it stands for a path of several relationships
 * @param network whose network a contact has to be of, as {@code c.id}, where it is said
 */
record Edge(PatternNode left, PatternNode right, Set<GraphType> types, Arrow arrow, boolean isRepeated,
		@Nullable String network) {

	/** Which way a relationship is drawn. */
	enum Arrow {

		RIGHT, LEFT, NONE

	}

	/** What the two ends may be together. */
	private record Ends(NodeKind left, NodeKind right) {
	}

	boolean touches(PatternNode node) {
		return this.left == node || this.right == node;
	}

	PatternNode other(PatternNode node) {
		return (this.left == node) ? this.right : this.left;
	}

	boolean isAmongSupporters() {
		return !this.types.isEmpty() && this.types.stream().allMatch(GraphType::isAmongSupporters);
	}

	/** Leaves of the kinds of both ends those that go together; says whether any fell. */
	boolean narrow(Set<NodeKind> ofLeft, Set<NodeKind> ofRight) {
		if (this.types.isEmpty() || (this.isRepeated && !isAmongSupporters())) {
			return false;
		}
		List<Ends> possible = ends().stream()
			.filter((ends) -> ofLeft.contains(ends.left()) && ofRight.contains(ends.right()))
			.toList();
		Set<NodeKind> left = EnumSet.noneOf(NodeKind.class);
		Set<NodeKind> right = EnumSet.noneOf(NodeKind.class);
		possible.forEach((ends) -> {
			left.add(ends.left());
			right.add(ends.right());
		});
		boolean fell = ofLeft.retainAll(left);
		return ofRight.retainAll(right) || fell;
	}

	private List<Ends> ends() {
		List<Ends> ends = new ArrayList<>();
		for (GraphType type : this.types) {
			if (this.arrow != Arrow.LEFT) {
				ends.add(new Ends(type.from(), type.to()));
			}
			if (this.arrow != Arrow.RIGHT) {
				ends.add(new Ends(type.to(), type.from()));
			}
		}
		return ends;
	}

}
