package carenet.figure;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import carenet.figure.BoxPlot.Box;
import carenet.figure.RangeBar.Axis;
import carenet.figure.StackedBars.Bar;
import carenet.figure.StackedBars.Group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FiguresTests {

	private static final Caption CAPTION = new Caption("A figure", "What it says");

	private static final List<Sign> SIGNS = List.of(new Sign(Tone.LACKING, "nobody helps"),
			new Sign(Tone.UNKNOWN, "not known"));

	@Test
	void barsSayEveryPartInWordsAndTheirSum() {
		String svg = new StackedBars(CAPTION, SIGNS,
				List.of(new Group("housing", List.of(new Bar("T0", List.of(3, 2)), new Bar("T1", List.of(0, 4))))))
			.svg(Paper.onAPage("x"));
		assertThat(svg)
			.contains("<title>housing, T0, nobody helps: 3</title>", "<title>housing, T0, not known: 2</title>",
					"<title>housing, T1, not known: 4</title>", ">5</text>")
			.doesNotContain("housing, T1, nobody helps");
	}

	@Test
	void theLongestBarIsAsLongAsThereIsRoomAndPartsAddUp() {
		String svg = new StackedBars(CAPTION, SIGNS,
				List.of(new Group("housing", List.of(new Bar("T0", List.of(3, 2))))))
			.svg(Paper.onAPage("x"));
		assertThat(svg).contains("class=\"area lacking\" x=\"206\" y=\"", "width=\"300\"")
			.contains("class=\"area unknown\" x=\"506\" y=\"", "width=\"200\"");
	}

	@Test
	void barsHaveAPartForEverySign() {
		assertThatIllegalArgumentException()
			.isThrownBy(
					() -> new StackedBars(CAPTION, SIGNS, List.of(new Group("x", List.of(new Bar("T0", List.of(3)))))))
			.withMessage("bar 'x T0' has 1 parts; signs are explained for 2");
	}

	@Test
	void aBoxSaysItsPercentiles() {
		String svg = new BoxPlot(CAPTION,
				List.of(new BoxPlot.Row("T0", new Box(1.0, 2, 3, 4.5, 9.0), 30, 5), new BoxPlot.Row("T1", null, 0, 35)),
				"Undefined: nobody was asked.")
			.svg(Paper.onAPage("x"));
		assertThat(svg)
			.contains("<title>T0: median 3, middle half 2 to 4.5, 5 to 95 % 1 to 9, of 30; undefined in 5</title>")
			.contains("<title>T1: no number, of 0; undefined in 35</title>", "Undefined: nobody was asked.");
	}

	@Test
	void suppressedNumbersOfABoxAreNowhereInIt() {
		String svg = new BoxPlot(CAPTION, List.of(new BoxPlot.Row("T0", new Box(null, 2, 3, 4.5, null), 70, null),
				new BoxPlot.Row("T1", null, null, null)), "")
			.svg(Paper.onAPage("x"));
		assertThat(svg).contains("<title>T0: median 3, middle half 2 to 4.5, of 70; undefined in suppressed</title>")
			.contains("<title>T1: suppressed, of suppressed; undefined in suppressed</title>")
			.doesNotContain("whisker");
	}

	@Test
	void aBarOfWhichAPartIsSuppressedIsNotDrawn() {
		StackedBars bars = new StackedBars(CAPTION, List.of(new Sign(Tone.LACKING, "a"), new Sign(Tone.ENOUGH, "b")),
				List.of(new StackedBars.Group("HOUSING", List.of(StackedBars.Bar.of("T0", Arrays.asList(null, 37)),
						StackedBars.Bar.of("T1", List.of(12, 30))))));
		assertThat(bars.svg(Paper.onAPage("x"))).contains(">suppressed<", "HOUSING, T1, a: 12")
			.doesNotContain("37", "HOUSING, T0");
	}

	@Test
	void percentilesRise() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Box(1.0, 2, 1.5, 4, 5.0))
			.withMessage("percentiles 1.0, 2.0, 1.5, 4.0, 5.0 do not rise");
	}

	@Test
	void severalPlotsHoldEach() {
		BoxPlot plot = new BoxPlot(new Caption("Size", "supporters"),
				List.of(new BoxPlot.Row("T0", new Box(1.0, 2, 3, 4, 5.0), 9, 0)), "");
		String svg = new BoxPlots(CAPTION, List.of(plot, plot, plot, plot)).svg(Paper.ALONE);
		assertThat(svg).contains("translate(372 0)").contains("<desc>Size: supporters</desc>");
		assertThat(svg).isEqualTo(new BoxPlots(CAPTION, List.of(plot, plot, plot, plot)).svg(Paper.ALONE));
	}

	@Test
	void aRangeHoldsItsNumber() {
		assertThat(new RangeBar(.25, .5, 1, Axis.SHARE).svg()).contains("aria-hidden=\"true\"")
			.contains("class=\"bounds\" x=\"28.5\"")
			.contains("class=\"value\" d=\"M54 1 v14");
		assertThatIllegalArgumentException().isThrownBy(() -> new RangeBar(.6, .5, 1, Axis.SHARE))
			.withMessage("0.5 does not lie between 0.6 and 1.0");
	}

	@Test
	void anIntervalBeyondTheAxisEndsAtIt() {
		assertThat(new RangeBar(-1.4, 0, 1.2, Axis.DIFFERENCE).svg()).contains("class=\"bounds\" x=\"3\"",
				"width=\"102\"");
	}

	@Test
	void aChartSaysWhatHasNoNumber() {
		String svg = new RangeChart(CAPTION, List.of(new RangeChart.Row("T0 to T1", null, "nothing was seen twice")))
			.svg(Paper.ALONE);
		assertThat(svg).contains("<title>T0 to T1: nothing was seen twice</title>").doesNotContain("class=\"bounds\"");
	}

	@ParameterizedTest
	@CsvSource({ "0, 1, 0, 1", "0, 9.7, 0, 10", "-0.8, 0.3, -1, 0.5", "0, 0, 0, 0.25", "2, 31, 0, 40",
			"-3, -1, -3, 0" })
	void axesAreRoundAndHoldZero(double low, double high, double from, double until) {
		Scale scale = Scale.holding(low, high);
		assertThat(scale.marks().getFirst()).isEqualTo(from);
		assertThat(scale.marks().getLast()).isEqualTo(until);
	}

	@Test
	void aPrefixIsOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> Paper.onAPage("1 x"))
			.withMessage("'1 x' is not a prefix of ids: a letter, then letters, digits and '-'");
	}

}
