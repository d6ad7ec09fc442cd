package carenet.asof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import carenet.study.ConsensusRule;

/**
 * A query, and the same as somebody would write it who knows how the graph stores waves.
 *
 * @param asked without its first words
 * @param byHand with VERSION, LISTED and DAY for the predicates
 */
record Shape(String asked, String byHand) {

	static List<Shape> all() {
		try (InputStream file = Objects.requireNonNull(Shape.class.getResourceAsStream("/asof/shapes.txt"))) {
			return Stream.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip().split("\n\n"))
				.map((pair) -> pair.split("\n= ", 2))
				.map((pair) -> new Shape(pair[0], pair[1]))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** With $wave and $sources for the wave and all sources that count. */
	String byHand(ConsensusRule rule) {
		return this.byHand.replaceAll("VERSION\\((\\w+)\\)", "($1.wave = \\$wave AND " + rule(rule, "$1") + ")")
			.replaceAll("LISTED\\((\\w+), (\\w+)\\)", """
					($1.wave = \\$wave AND ($2.firstIdentifiedOn IS NOT NULL
					  OR COUNT { ($2)<-[e:HAS_NEED]-() WHERE e.wave <= \\$wave
					      AND size([v IN e.ratedBy WHERE v IN \\$sources]) > 0 }
					    + COUNT { ($2)<-[e:ADDRESSES]-() WHERE e.wave <= \\$wave AND %s } > 0))
					""".formatted(rule(rule, "e")))
			.replaceAll("DAY\\((\\w+), (\\w+)\\)", """
					(COUNT { ($2)-[:HAS_WAVE]->(day) WHERE day.index = \\$wave
					    AND $1.from <= day.date AND $1.until > day.date } = 1)
					""");
	}

	private static String rule(ConsensusRule rule, String of) {
		String yes = "size([v IN %s.reportedBy WHERE v IN \\$sources])".formatted(of);
		String no = "size([v IN %s.deniedBy WHERE v IN \\$sources])".formatted(of);
		return switch (rule) {
			case UNION -> "%s >= 1".formatted(yes);
			case INTERSECTION -> "%s >= 1 AND %s = 0".formatted(yes, no);
			case MAJORITY -> "%s - %s >= 1".formatted(yes, no);
		};
	}

}
