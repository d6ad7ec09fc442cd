package carenet.asof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A path of some relationships of any types, lengths and directions, drawn at random. */
final class RandomPattern {

	private static final List<String> TYPES = List.of("SUPPORTS", "SUPPORTS", "ADDRESSES", "IN_CONTACT_WITH",
			"IN_CONTACT_WITH", "HAS_NEED", "WORKS_FOR", "ASSIGNED_TO", "PART_OF", "OF", "EXPERIENCED",
			"SUPPORTS|ADDRESSES", "WORKS_FOR|PART_OF", "SUPPORTS|IN_CONTACT_WITH", "HAS_NEED|SUPPORTS",
			"SUPPORTS|WORKS_FOR", "%", "!PART_OF", "");

	private final Random random;

	private final List<String> lists = new ArrayList<>();

	/** The two ways of many relationships do not mix. */
	private final boolean isByLength;

	RandomPattern(long seed) {
		this.random = new Random(seed);
		this.isByLength = chance(50);
	}

	/** All relationships that it finds, each with its wave and whether its dates hold. */
	String query() {
		String path = path();
		String clause = chance(30) ? "MATCH " + path() + " OPTIONAL MATCH " + path : "MATCH " + path;
		return clause + " UNWIND " + String.join(" + ", this.lists)
				+ " AS one WITH DISTINCT one WHERE one IS NOT NULL RETURN one.wave AS wave, "
				+ "NOT type(one) IN ['WORKS_FOR', 'ASSIGNED_TO'] OR EXISTS { MATCH (w:Wave) "
				+ "WHERE one.from <= w.date AND w.date < one.until } AS holds LIMIT 500";
	}

	private String path() {
		StringBuilder path = new StringBuilder(node());
		for (int i = 1 + this.random.nextInt(3); i > 0; i--) {
			path.append(relationship()).append(node());
		}
		return path.toString();
	}

	private String node() {
		return switch (this.random.nextInt(7)) {
			case 0 -> "(:Client)";
			case 1 -> "(c:Client)";
			case 2 -> "(:Supporter)";
			case 3 -> "(s)";
			default -> "()";
		};
	}

	private String relationship() {
		String name = "r" + this.lists.size();
		String type = TYPES.get(this.random.nextInt(TYPES.size()));
		int form = this.random.nextInt(10);
		String length = !this.isByLength ? "" : (form == 0) ? "*1..2" : (form == 1) ? "*2" : "";
		String quantifier = this.isByLength ? "" : (form == 2) ? "{1,2}" : (form == 3) ? "+" : "";
		String properties = chance(10) ? " {wave: 0}" : "";
		this.lists.add((length + quantifier).isEmpty() ? "[" + name + "]" : "coalesce(" + name + ", [])");
		String inner = "[" + name + (type.isEmpty() ? "" : (chance(20) ? " IS " : ":") + type) + length + properties
				+ "]";
		return switch (this.random.nextInt(3)) {
			case 0 -> "-" + inner + "->" + quantifier;
			case 1 -> "<-" + inner + "-" + quantifier;
			default -> "-" + inner + "-" + quantifier;
		};
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

}
