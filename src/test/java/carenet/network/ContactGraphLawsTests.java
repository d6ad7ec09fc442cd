package carenet.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import carenet.study.BadInput;
import carenet.study.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/** What holds for every network, tried on seeded random ones. */
class ContactGraphLawsTests {

	private static final Id EGO = Id.of("ego");

	static Stream<RandomNetwork> networks() {
		return IntStream.range(0, 200).mapToObj(RandomNetwork::of);
	}

	@ParameterizedTest
	@MethodSource("networks")
	void staysWithinItsRanges(RandomNetwork random) {
		ContactGraph alters = random.graph("n");
		ContactGraph whole = alters.around(EGO);
		int n = random.size();
		assertThat(whole.effectiveSize(EGO)).isBetween(1.0 - 1e-12, n + 1e-12);
		assertThat(whole.constraint(EGO)).isBetween(1e-9, 1.125 + 1e-12);
		assertThat(whole.betweenness(EGO)).isBetween(-1e-12, n * (n - 1) / 2.0 + 1e-12);
		assertThat(alters.components()).isBetween(1, n);
		assertThat(alters.isolates()).isBetween(0, n);
		if (n >= 3) {
			assertThat(List.of(alters.density(), alters.fragmentation(), alters.degreeCentralization()))
				.allSatisfy((value) -> assertThat(value).isBetween(-1e-12, 1 + 1e-12));
		}
	}

	@ParameterizedTest
	@MethodSource("networks")
	void doesNotCareWhoIsCalledWhat(RandomNetwork random) {
		ContactGraph alters = random.graph("n");
		ContactGraph renamed = random.graph("zz");
		assertThat(List.of(renamed.density(), renamed.fragmentation(), renamed.degreeCentralization()))
			.isEqualTo(List.of(alters.density(), alters.fragmentation(), alters.degreeCentralization()));
		ContactGraph whole = alters.around(EGO);
		ContactGraph other = renamed.around(EGO);
		assertThat(other.effectiveSize(EGO)).isCloseTo(whole.effectiveSize(EGO), within(1e-12));
		assertThat(other.constraint(EGO)).isCloseTo(whole.constraint(EGO), within(1e-12));
		assertThat(other.betweenness(EGO)).isCloseTo(whole.betweenness(EGO), within(1e-9));
	}

	@ParameterizedTest
	@MethodSource("networks")
	void isNeverDenserNorMoreConnectedWithOneMoreWhoKnowsNobody(RandomNetwork random) {
		ContactGraph before = random.graph("n");
		ContactGraph after = random.withAnIsolate().graph("n");
		assertThat(after.isolates()).isEqualTo(before.isolates() + 1);
		assertThat(after.components()).isEqualTo(before.components() + 1);
		if (random.size() >= 2) {
			assertThat(after.density()).isLessThanOrEqualTo(before.density());
			assertThat(after.fragmentation()).isGreaterThanOrEqualTo(before.fragmentation() - 1e-12);
		}
		assertThat(after.around(EGO).effectiveSize(EGO)).isGreaterThan(before.around(EGO).effectiveSize(EGO));
	}

	@ParameterizedTest
	@MethodSource("networks")
	void givesEgosEffectiveSizeByTheFormulaOfTheTable(RandomNetwork random) {
		ContactGraph alters = random.graph("n");
		assertThat(alters.around(EGO).effectiveSize(EGO))
			.isCloseTo(random.size() - 2.0 * alters.edges() / random.size(), within(1e-12));
	}

	@Test
	void isNotANumberWhereItIsUndefined() {
		ContactGraph nobody = new ContactGraph(List.of(), List.of());
		ContactGraph one = new ContactGraph(List.of(Id.of("a")), List.of());
		assertThat(List.of(nobody.density(), one.density(), nobody.fragmentation(), one.fragmentation(),
				nobody.degreeCentralization(), one.degreeCentralization(), nobody.around(EGO).effectiveSize(EGO),
				nobody.around(EGO).constraint(EGO)))
			.allMatch((value) -> value.isNaN());
	}

	@Test
	void refusesAContactWithOneselfOrAStranger() {
		List<Id> nodes = List.of(Id.of("a"), Id.of("b"));
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> new ContactGraph(nodes, List.of(Set.of(Id.of("a")))));
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> new ContactGraph(nodes, List.of(Set.of(Id.of("a"), Id.of("c")))))
			.withMessageEndingWith("is not a contact between two of the nodes");
	}

	record RandomNetwork(int size, List<int[]> edges) {

		static RandomNetwork of(int seed) {
			Random random = new Random(seed);
			int size = 1 + random.nextInt(14);
			double density = random.nextDouble();
			List<int[]> edges = new ArrayList<>();
			for (int i = 0; i < size; i++) {
				for (int j = 0; j < i; j++) {
					if (random.nextDouble() < density) {
						edges.add(new int[] { i, j });
					}
				}
			}
			return new RandomNetwork(size, edges);
		}

		RandomNetwork withAnIsolate() {
			return new RandomNetwork(this.size + 1, this.edges);
		}

		ContactGraph graph(String prefix) {
			Set<Id> nodes = IntStream.range(0, this.size)
				.mapToObj((index) -> Id.of(prefix + index))
				.collect(Collectors.toUnmodifiableSet());
			return new ContactGraph(nodes,
					this.edges.stream()
						.map((edge) -> Set.of(Id.of(prefix + edge[0]), Id.of(prefix + edge[1])))
						.toList());
		}

	}

}
