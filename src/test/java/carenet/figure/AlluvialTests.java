package carenet.figure;

import java.util.List;

import org.junit.jupiter.api.Test;

import carenet.figure.Alluvial.Band;
import carenet.figure.Alluvial.Flow;
import carenet.figure.Alluvial.Stage;
import carenet.figure.Alluvial.Unit;
import carenet.figure.Ribbons.Ribbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class AlluvialTests {

	private static final List<Stage> STAGES = List.of(
			new Stage("T0",
					List.of(new Band("F", "friend", Tone.INFORMAL, 5, "/f0"),
							new Band("A", "absent", Tone.ABSENT, 3, "/a0"))),
			new Stage("T1",
					List.of(new Band("F", "friend", Tone.INFORMAL, 3, "/f1"),
							new Band("A", "absent", Tone.ABSENT, 1, "/a1"),
							new Band("U", "not known", Tone.UNKNOWN, 4, "/u1"))));

	private static final List<Flow> FLOWS = List.of(new Flow(0, "F", "F", 2, "/ff"), new Flow(0, "F", "U", 3, "/fu"),
			new Flow(0, "A", "F", 1, "/af"), new Flow(0, "A", "A", 1, "/aa"), new Flow(0, "A", "U", 1, "/au"));

	private static Alluvial of(List<Flow> flows) {
		return new Alluvial(new Caption("Who supports", "T0, then T1"), new Unit("tie", "ties"),
				List.of(new Sign(Tone.INFORMAL, "there"), new Sign(Tone.UNKNOWN, "not known")), STAGES, flows);
	}

	@Test
	void flowsFillTheBandsAtBothEnds() {
		Ribbons ribbons = new Ribbons(of(FLOWS));
		for (Band band : STAGES.getFirst().bands()) {
			assertThat(ribbons.ribbons()
				.stream()
				.filter((ribbon) -> ribbon.flow().from().equals(band.key()))
				.mapToDouble(Ribbon::height)
				.sum()).isCloseTo(ribbons.bar(0, band.key()).height(), within(1e-9));
		}
		for (Band band : STAGES.getLast().bands()) {
			assertThat(ribbons.ribbons()
				.stream()
				.filter((ribbon) -> ribbon.flow().to().equals(band.key()))
				.mapToDouble(Ribbon::height)
				.sum()).isCloseTo(ribbons.bar(1, band.key()).height(), within(1e-9));
		}
	}

	@Test
	void flowsLieSideBySideWithinTheirBand() {
		Ribbons ribbons = new Ribbons(of(FLOWS));
		List<Ribbon> leaving = ribbons.ribbons().stream().filter((ribbon) -> ribbon.flow().from().equals("F")).toList();
		assertThat(leaving.getFirst().left()).isEqualTo(ribbons.bar(0, "F").y());
		assertThat(leaving.getLast().left()).isCloseTo(leaving.getFirst().left() + leaving.getFirst().height(),
				within(1e-9));
	}

	@Test
	void bandsNeverOverlap() {
		Ribbons ribbons = new Ribbons(of(FLOWS));
		assertThat(ribbons.bar(1, "A").y()).isGreaterThan(ribbons.bar(1, "F").y() + ribbons.bar(1, "F").height());
		assertThat(ribbons.bar(1, "U").y()).isGreaterThan(ribbons.bar(1, "A").y() + ribbons.bar(1, "A").height());
	}

	@Test
	void refusesFlowsThatDoNotAddUp() {
		assertThatIllegalArgumentException().isThrownBy(() -> of(FLOWS.subList(0, 4)))
			.withMessage("flows of 2 at stage 0 do not add up to band 'A' of 3");
	}

	@Test
	void saysEveryNumberInWords() {
		String svg = of(FLOWS).svg(Paper.onAPage("x"));
		assertThat(svg).contains("<title>friend at T0 to not known at T1: 3 ties</title>")
			.contains("<title>absent at T0 to absent at T1: 1 tie</title>")
			.contains("<title>not known at T1: 4 ties</title>");
	}

	@Test
	void leadsToWhatIsBehindItOnAPageOnly() {
		assertThat(of(FLOWS).svg(Paper.onAPage("x"))).contains("href=\"/fu\"", "role=\"group\"", "aria-label=\"friend")
			.doesNotContain("<style>");
		assertThat(of(FLOWS).svg(Paper.ALONE)).doesNotContain("href=").contains("role=\"img\"", "<style>");
	}

	@Test
	void theSameDataIsTheSameDrawing() {
		List<Flow> shuffled = FLOWS.reversed();
		assertThat(of(shuffled).svg(Paper.ALONE)).isEqualTo(of(FLOWS).svg(Paper.ALONE));
	}

	@Test
	void showsHostileTextAsText() {
		Stage stage = new Stage("T0", List.of(new Band("x", "<script>alert(1)</script>", Tone.FORMAL, 1, null)));
		Alluvial alluvial = new Alluvial(new Caption("a", "b"), new Unit("tie", "ties"), List.of(), List.of(stage),
				List.of());
		assertThat(alluvial.svg(Paper.ALONE)).doesNotContain("<script").contains("&lt;script&gt;");
	}

	@Test
	void aStageAloneHasNoFlows() {
		Alluvial alluvial = new Alluvial(new Caption("a", "b"), new Unit("tie", "ties"), List.of(),
				List.of(STAGES.getFirst()), List.of());
		assertThat(alluvial.svg(Paper.ALONE)).contains("friend 5").doesNotContain("class=\"flow\"");
	}

}
