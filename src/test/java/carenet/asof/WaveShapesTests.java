package carenet.asof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.study.BadInput;
import carenet.study.ConsensusRule;
import carenet.study.Source;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** On generated graphs each shape gives the rows that predicates by hand give. */
@GraphTest
class WaveShapesTests {

	private static final int GRAPHS = Integer.getInteger("wave.graphs", 3);

	private static final List<List<Source>> SOURCES = List.of(List.of(Source.values()), List.of(Source.CLIENT),
			List.of(Source.PROFESSIONAL, Source.CLIENT));

	@Autowired
	Graph graph;

	/** Every shape under every view, at another wave of each graph. */
	@Test
	void givesTheRowsOfPredicatesByHand() {
		List<Shape> shapes = Shape.all();
		assertThat(shapes).hasSizeGreaterThanOrEqualTo(70);
		Set<Shape> answered = new HashSet<>();
		Set<Shape> restricted = new HashSet<>();
		for (int seed = 0; seed < GRAPHS; seed++) {
			WaveGraph.load(this.graph, seed);
			for (int i = 0; i < shapes.size(); i++) {
				compare(shapes.get(i), (seed + i) % 3, answered, restricted);
			}
		}
		assertThat(shapes).filteredOn((shape) -> !answered.contains(shape)).extracting(Shape::asked).isEmpty();
		assertThat(shapes).filteredOn((shape) -> !restricted.contains(shape))
			.extracting(Shape::asked)
			.hasSizeLessThan(4);
	}

	private void compare(Shape shape, int wave, Set<Shape> answered, Set<Shape> restricted) {
		List<String> plain = rows(shape.asked(), Map.of());
		for (ConsensusRule rule : ConsensusRule.values()) {
			for (List<Source> sources : SOURCES) {
				Map<String, Object> values = Map.of("wave", (long) wave, "sources",
						sources.stream().map(Enum::name).toList());
				String asked = header(rule, sources) + shape.asked();
				String rewritten = AsOfWave.of(asked).orElseThrow().rewritten();
				List<String> rows = rows(rewritten, values);
				assertThat(rows).as("wave %d: %s\n%s", wave, asked, rewritten)
					.isEqualTo(rows(shape.byHand(rule), values));
				if (!rows.isEmpty()) {
					answered.add(shape);
				}
				if (!rows.equals(plain)) {
					restricted.add(shape);
				}
			}
		}
	}

	private static String header(ConsensusRule rule, List<Source> sources) {
		String under = (rule == ConsensusRule.UNION) ? "" : "UNDER " + rule + " ";
		return "AS OF WAVE $wave " + under + ((sources.size() == Source.values().length) ? ""
				: "SOURCES " + String.join(", ", sources.stream().map(Enum::name).toList()) + " ");
	}

	private List<String> rows(String cypher, Map<String, Object> values) {
		return this.graph
			.read(cypher, values,
					(row) -> new TreeSet<>(row.asMap().entrySet().stream().map(Object::toString).toList()).toString())
			.stream()
			.sorted()
			.toList();
	}

	/** Whatever is asked is refused, or tells of no other wave. */
	@Test
	void neverReturnsARelationshipOfAnotherWave() {
		WaveGraph.load(this.graph, 11);
		int answered = 0;
		for (int seed = 0; seed < 1000; seed++) {
			RandomPattern pattern = new RandomPattern(seed);
			int wave = seed % 3;
			String text = "AS OF WAVE %d ".formatted(wave) + pattern.query();
			String rewritten;
			try {
				rewritten = AsOfWave.of(text).orElseThrow().rewritten();
			}
			catch (BadInput ex) {
				assertThat(ex).hasMessageStartingWith("refused: ").hasMessageContaining(", at line 1, column ");
				continue;
			}
			List<Map<String, Object>> found = new ArrayList<>();
			this.graph.read(rewritten, Map.of(), (row) -> found.add(row.asMap()));
			answered += found.isEmpty() ? 0 : 1;
			assertThat(found).as(rewritten)
				.allSatisfy((row) -> assertThat(row.get("wave")).isIn((Object) null, (long) wave))
				.allSatisfy((row) -> assertThat(row.get("holds")).isEqualTo(true));
		}
		assertThat(answered).isGreaterThan(80);
	}

	@Test
	void aTextThatIsRewrittenIsNotRewrittenAgain() {
		for (Shape shape : Shape.all()) {
			AsOfWave once = AsOfWave.of("AS OF WAVE 1 UNDER MAJORITY SOURCES CLIENT " + shape.asked()).orElseThrow();
			assertThat(AsOfWave.of(once.rewritten())).isEmpty();
			assertThat(AsOfWave.of(once.original())).contains(once);
			assertThat(holds(once.rewritten(), shape.asked())).as("what was written stays").isTrue();
		}
	}

	/** Whether a text has all signs of another one in their order. */
	private static boolean holds(String text, String written) {
		int at = 0;
		for (int i = 0; i < written.length() && at >= 0; i++) {
			int found = text.indexOf(written.charAt(i), at);
			at = (found < 0) ? -1 : found + 1;
		}
		return at >= 0;
	}

}
