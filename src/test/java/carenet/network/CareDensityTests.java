package carenet.network;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import carenet.study.Id;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CareDensityTests {

	private final CareDensity density = CareDensity.of(Map.of(Id.of("1"), ids("A C D"), Id.of("2"), ids("A D"),
			Id.of("3"), ids("A D"), Id.of("4"), ids("D"), Id.of("5"), ids("C")));

	@Test
	void averagesTheClientsThatPairsOfProvidersShare() {
		assertThat(this.density.around(Id.of("1"))).isCloseTo(5 / 3.0, within(1e-12));
		assertThat(this.density.around(Id.of("2"))).isEqualTo(3);
		assertThat(this.density.around(Id.of("3"))).isEqualTo(3);
	}

	@Test
	void isUndefinedBelowTwoProviders() {
		assertThat(this.density.around(Id.of("4"))).isNull();
		assertThat(this.density.around(Id.of("5"))).isNull();
		assertThat(this.density.around(Id.of("nobody"))).isNull();
	}

	private static Set<Id> ids(String ids) {
		return Arrays.stream(ids.split(" ")).map(Id::of).collect(Collectors.toUnmodifiableSet());
	}

}
