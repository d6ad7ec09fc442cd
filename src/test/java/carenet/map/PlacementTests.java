package carenet.map;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import carenet.network.SupportNetwork;
import carenet.network.TestNetworks;
import carenet.study.BadInput;
import carenet.study.TieState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static carenet.network.TestNetworks.sister;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlacementTests {

	static Stream<SupportNetwork> networks() {
		return Stream.concat(
				IntStream.rangeClosed(1, 25)
					.boxed()
					.flatMap((size) -> Stream.of(Stories.of(size, size), Stories.of(size, 100 + size))),
				Stream.of(Stories.small(), Stories.middle(), Stories.crowded(25), Stories.of(40, 4),
						Stories.of(200, 5)));
	}

	@ParameterizedTest
	@MethodSource("networks")
	void putsNoSymbolOrLabelOnAnother(SupportNetwork network) {
		Placement placement = Placement.of(List.of(network));
		List<Box> boxes = new ArrayList<>(placement.places().stream().map(Place::box).toList());
		boxes.addAll(placement.needs().stream().map(NeedPlace::box).toList());
		for (int i = 0; i < boxes.size(); i++) {
			Box box = boxes.get(i);
			assertThat(boxes.subList(0, i)).noneMatch(box::overlaps);
			assertThat(placement.circle().taken()).noneMatch(box::overlaps);
		}
	}

	@ParameterizedTest
	@MethodSource("networks")
	void leavesRoomForTheLargerSymbolsOfSmallDrawings(SupportNetwork network) {
		double size = 2 * Place.SYMBOL * Place.SMALL;
		List<Box> boxes = Placement.of(List.of(network))
			.places()
			.stream()
			.map((place) -> Box.around(place.x(), place.y(), size, size))
			.toList();
		for (int i = 0; i < boxes.size(); i++) {
			assertThat(boxes.subList(0, i)).noneMatch(boxes.get(i)::overlaps);
		}
	}

	@ParameterizedTest
	@MethodSource("networks")
	void keepsEverybodyInTheirRingAndSector(SupportNetwork network) {
		Placement placement = Placement.of(List.of(network));
		Circle circle = placement.circle();
		assertThat(placement.places()).allSatisfy((place) -> {
			double distance = Math.hypot(place.x(), place.y());
			assertThat(distance).isBetween(circle.inner(place.seat().ring()), circle.outer(place.seat().ring()));
			Circle.Arc arc = circle.arc(place.seat().sector());
			double turn = Math.atan2(place.y(), place.x()) - arc.from();
			assertThat((turn + 4 * Math.PI) % (2 * Math.PI)).isBetween(0.0, arc.width());
		});
	}

	@Test
	void letsEverybodyStandStillOverTheWaves() {
		List<SupportNetwork> waves = IntStream.range(0, 3).mapToObj((wave) -> Stories.middle(wave).build()).toList();
		Placement placement = Placement.of(waves);
		List<String> first = transforms(waves.get(0), placement);
		assertThat(transforms(waves.get(1), placement)).containsAll(first);
		assertThat(transforms(waves.get(2), placement)).isSubsetOf(transforms(waves.get(1), placement));
		assertThat(Placement.of(waves.reversed()).places()).isEqualTo(placement.places());
	}

	@Test
	void takesTheRingFromTheWaveInWhichSomebodyWasThereMostOften() {
		SupportNetwork before = TestNetworks.around("C").supportedBy(sister("S"), (tie) -> tie.monthly()).build();
		SupportNetwork after = TestNetworks.around("C")
			.atWave(1)
			.supportedBy(sister("S"), (tie) -> tie.daily())
			.build();
		assertThat(Placement.of(List.of(before, after)).places()).extracting((place) -> place.seat().ring())
			.containsExactly(0);
		assertThat(Placement.of(List.of(before)).places()).extracting((place) -> place.seat().ring())
			.containsExactly(2);
	}

	@Test
	void canTakeTheRingFromCloseness() {
		SupportNetwork network = TestNetworks.around("C")
			.supportedBy(sister("A"), (tie) -> tie.close(5))
			.supportedBy(sister("B"), (tie) -> tie.close(3))
			.supportedBy(sister("D"), (tie) -> tie.close(1))
			.supportedBy(sister("E"), (tie) -> tie.daily())
			.build();
		assertThat(Placement.of(List.of(network), Rings.CLOSENESS).places())
			.extracting((place) -> place.seat().key() + place.seat().ring())
			.containsExactlyInAnyOrder("A0", "B2", "D3", "E3");
	}

	@Test
	void givesEverybodyAnOwnSeatUpTo25AndGroupsTheRestByAgency() {
		assertThat(Placement.of(List.of(Stories.of(25, 1))).places()).noneMatch((place) -> place.seat().isGroup());
		SupportNetwork large = Stories.of(40, 4);
		Placement placement = Placement.of(List.of(large));
		assertThat(placement.places()).hasSizeLessThanOrEqualTo(Seating.OWN_SEATS + Seating.MOST_GROUPS);
		assertThat(placement.places()).filteredOn((place) -> place.seat().isGroup())
			.extracting((place) -> place.seat().key())
			.contains("group.A0");
		assertThat(placement.places().stream().flatMap((place) -> place.seat().members().stream()))
			.containsExactlyInAnyOrderElementsOf(large.ties().stream().map((tie) -> tie.supporter().id()).toList());
	}

	@Test
	void keepsNoPlaceForSomebodyWhoNeverHelped() {
		SupportNetwork network = TestNetworks.around("C").supportedBy(sister("S"), (tie) -> tie.absent()).build();
		assertThat(network.ties(TieState.ABSENT)).hasSize(1);
		assertThat(Placement.of(List.of(network)).places()).isEmpty();
	}

	@Test
	void refusesTheNetworksOfTwoClients() {
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> Placement.of(List.of(TestNetworks.around("C").build(), TestNetworks.around("D").build())))
			.withMessage("a placement is of one client's networks, not of several clients'");
	}

	private static List<String> transforms(SupportNetwork network, Placement placement) {
		String svg = NetworkMap.of(network, placement, MapOptions.DEFAULT.withUnknown()).svg();
		return Pattern.compile("<g id=\"(map-[^\"]+)\".*?translate\\(([^)]+)\\)")
			.matcher(svg)
			.results()
			.map((node) -> node.group(1) + " at " + node.group(2))
			.toList();
	}

}
