package carenet.network;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.study.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The textbook graphs whose values are known. */
class KnownGraphsTests {

	private static final ContactGraph KITE = graph(
			"0-1 0-2 0-3 0-5 1-3 1-4 1-6 2-3 2-5 3-4 3-5 3-6 4-6 5-6 5-7 6-7 7-8 8-9");

	private static final ContactGraph HOLES = graph("A-B A-F A-G A-E E-G F-G B-G B-D D-G G-C");

	private static final String FLORENCE = "Acciaiuoli-Medici Albizzi-Ginori Albizzi-Guadagni "
			+ "Albizzi-Medici Barbadori-Castellani Barbadori-Medici Bischeri-Guadagni Bischeri-Peruzzi "
			+ "Bischeri-Strozzi Castellani-Peruzzi Castellani-Strozzi Guadagni-Lamberteschi Guadagni-Tornabuoni "
			+ "Medici-Ridolfi Medici-Salviati Medici-Tornabuoni Pazzi-Salviati Peruzzi-Strozzi Ridolfi-Strozzi "
			+ "Ridolfi-Tornabuoni";

	private static final ContactGraph MARRIAGES = graph(FLORENCE, "Pucci");

	@ParameterizedTest
	@CsvSource({ "7, 14", "5, 8.3333", "6, 8.3333", "8, 8", "3, 3.6667", "0, .8333", "1, .8333", "2, 0", "4, 0",
			"9, 0" })
	void krackhardtsKiteHasItsBetweenness(String node, double expected) {
		assertThat(KITE.betweenness(Id.of(node))).isCloseTo(expected, within(.00005));
	}

	@Test
	void krackhardtsKiteHasItsDensityAndCentralization() {
		assertThat(KITE.density()).isCloseTo(.4, within(1e-12));
		assertThat(KITE.degreeCentralization()).isCloseTo(1 / 3.0, within(1e-12));
	}

	@ParameterizedTest
	@CsvSource({ "G, 4.6667, .400", "A, 2.5, .595", "C, 1, 1.0" })
	void structuralHolesHaveTheirSizeAndConstraint(String node, double effectiveSize, double constraint) {
		assertThat(HOLES.effectiveSize(Id.of(node))).isCloseTo(effectiveSize, within(.00005));
		assertThat(HOLES.constraint(Id.of(node))).isCloseTo(constraint, within(.0005));
	}

	@Test
	void theMediciStandBetweenTheFlorentineFamilies() {
		Id medici = Id.of("Medici");
		assertThat(MARRIAGES.nodes()).isEqualTo(16);
		assertThat(MARRIAGES.edges()).isEqualTo(20);
		assertThat(MARRIAGES.betweenness(medici)).isCloseTo(47.5, within(1e-9));
		assertThat(MARRIAGES.constraint(medici)).isCloseTo(.2099, within(.00005));
		assertThat(MARRIAGES.effectiveSize(medici)).isCloseTo(5.6667, within(.00005));
	}

	@Test
	void theFlorentineMarriagesHaveTheirDensityWithoutTheUnmarried() {
		ContactGraph married = graph(FLORENCE);
		assertThat(married.density()).isCloseTo(.190476, within(1e-6));
		assertThat(MARRIAGES.density()).isCloseTo(20 / 120.0, within(1e-12));
	}

	@Test
	void theUnmarriedPucciAreAnIsolateAndFragmentTheWhole() {
		assertThat(MARRIAGES.components()).isEqualTo(2);
		assertThat(MARRIAGES.isolates()).isEqualTo(1);
		assertThat(MARRIAGES.fragmentation()).isCloseTo(1 - 15 * 14 / (16.0 * 15), within(1e-12));
		assertThat(MARRIAGES.betweenness(Id.of("Pucci"))).isZero();
		assertThat(MARRIAGES.constraint(Id.of("Pucci"))).isNaN();
		assertThat(MARRIAGES.effectiveSize(Id.of("Pucci"))).isNaN();
	}

	static ContactGraph graph(String edges, String... alone) {
		List<Set<Id>> pairs = Arrays.stream(edges.split(" "))
			.map((edge) -> Arrays.stream(edge.split("-")).map(Id::of).collect(Collectors.toUnmodifiableSet()))
			.toList();
		Set<Id> nodes = Stream.concat(pairs.stream().flatMap(Set::stream), Arrays.stream(alone).map(Id::of))
			.collect(Collectors.toUnmodifiableSet());
		return new ContactGraph(nodes, pairs);
	}

}
