package carenet.asof;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.LabelExpressionContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.NodePatternContext;

/** Which labels a query about one wave may speak of. */
final class Labels {

	private static final String WAVE = "Wave";

	private Labels() {
	}

	/** Labels that a condition asks for. */
	static void check(LabelExpressionContext labels) {
		checkEvidence(labels);
		if (TypeNames.labels(labels).contains(WAVE)) {
			throw Script.refused(labels, "Wave as a condition; write it in a pattern, as in (w:Wave)");
		}
	}

	/** Labels in a pattern; says whether they are those of a wave. */
	static boolean isWave(NodePatternContext node) {
		@Nullable LabelExpressionContext labels = node.labelExpression();
		if (labels == null) {
			return false;
		}
		checkEvidence(labels);
		List<String> names = TypeNames.labels(labels);
		if (names.contains(WAVE) && names.size() > 1) {
			throw Script.refused(labels, "Wave among other labels; a wave is written (w:Wave)");
		}
		if (names.contains(WAVE) && TypeNames.kinds(node) == null) {
			throw Script.refused(labels, "all but the waves of a client; name the labels that are meant");
		}
		return names.contains(WAVE);
	}

	private static void checkEvidence(LabelExpressionContext labels) {
		TypeNames.labels(labels).stream().filter(NodeKind.EVIDENCE::contains).findFirst().ifPresent((label) -> {
			throw Script.refused(labels, ("%s belongs to what was told, which speaks of many waves at once; "
					+ "leave AS OF WAVE out to ask about it")
				.formatted(label));
		});
	}

}
