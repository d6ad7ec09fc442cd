package carenet.screen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

import carenet.network.EgoMeasures;
import carenet.network.Undefined;
import org.jspecify.annotations.Nullable;

/**
 * A measure of a network with what it says; without a value, why it has none.
 *
 * @param name as researchers call it
 * @param explained what a value says
 * @param value as text; null where it is not defined
 * @param reason why there is no value; empty where there is one
 */
record Measure(String name, String explained, @Nullable String value, String reason) {

	static List<Measure> of(EgoMeasures all) {
		return Stream.of(
				of(all, "informalShare", "Informal share", "informal carers among the supporters, 0 to 1",
						all.informalShare()),
				of(all, "diversity", "Diversity", "chance that two supporters are of different kinds, 0 to 1",
						all.diversity()),
				of(all, "density", "Density", "pairs of supporters who are in contact, 0 to 1", all.density()),
				of(all, "components", "Components", "groups who can reach each other without the client",
						all.components()),
				of(all, "isolates", "Isolates", "supporters who are in contact with no other", all.isolates()),
				of(all, "fragmentation", "Fragmentation", "pairs who cannot reach each other, 0 to 1",
						all.fragmentation()),
				of(all, "contactShare", "Formal–informal contact",
						"pairs of a formal and an informal supporter who are in contact, 0 to 1", all.contactShare()),
				of(all, "taskOverlap", "Formal–informal task overlap", "such pairs who help with the same, 0 to 1",
						all.taskOverlap()),
				of(all, "eiIndex", "E–I index", "contacts across formal and informal against within, −1 to 1",
						all.eiIndex()),
				of(all, "effectiveSize", "Effective size", "supporters who are not reached through others",
						all.effectiveSize()),
				of(all, "constraint", "Constraint", "how far contacts lead back to the same people", all.constraint()),
				of(all, "degreeCentralization", "Degree centralization",
						"how far contacts run through one supporter, 0 to 1", all.degreeCentralization()),
				of(all, "egoBetweenness", "Betweenness of the client",
						"pairs of supporters whom only the client connects", all.egoBetweenness()))
			.toList();
	}

	private static Measure of(EgoMeasures all, String field, String name, String explained, @Nullable Number value) {
		return new Measure(name, explained, (value != null) ? shown(value.doubleValue()) : null,
				all.reason(field).map(Undefined::sentence).orElse(""));
	}

	/** At most two decimals, none where it is whole. */
	static String shown(double value) {
		BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
		return rounded.setScale(Math.max(0, rounded.scale()), RoundingMode.UNNECESSARY).toPlainString();
	}

}
