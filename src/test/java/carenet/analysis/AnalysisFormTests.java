package carenet.analysis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import carenet.actors.NeedDomain;
import carenet.change.PresencePattern;
import carenet.change.Transition;
import carenet.evidence.NeedStatus;
import carenet.evidence.NeedCoverage;
import carenet.network.Undefined.Reason;
import carenet.study.BadInput;
import carenet.study.Source;
import carenet.study.WaveStatus;
import carenet.tally.Attendance.When;
import carenet.tally.Cell;
import carenet.tally.EgoMeasure;
import carenet.tally.Stratum;
import carenet.tally.Stratum.Kind;
import carenet.tally.WavePair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AnalysisFormTests {

	private static AnalysisForm form(String address) {
		MultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
		UriComponentsBuilder.fromUriString(address)
			.build(true)
			.getQueryParams()
			.forEach((name, values) -> values
				.forEach((value) -> decoded.add(name, UriUtils.decode(value, StandardCharsets.UTF_8))));
		return AnalysisForm.of(decoded);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/analysis", "/analysis?district=NORTH&district=A%2CB%20%26%20C&bornFrom=1950&bornUntil=1980",
					"/analysis?rule=MAJORITY&source=CLIENT&source=PROFESSIONAL&retrospective=true&knownAt=2019-03-01",
					"/analysis?group=scheme%3ACASE_TYPE&pair=0-2", "/analysis?rule=INTERSECTION&district=X&group=SEX" })
	void anAddressReproducesItsView(String address) {
		assertThat(form(form(address).address("/analysis").toString())).isEqualTo(form(address));
	}

	@Test
	void whatHoldsByDefaultIsNotInTheAddress() {
		assertThat(form("/analysis?rule=UNION&district=&bornFrom=&group=&pair=").address("/analysis"))
			.hasToString("/analysis");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			bornFrom=19x | born from: '19x' is not a year such as 1957
			bornFrom=1990&bornUntil=1950 | born from 1990 until 1950: there is no such year; the earlier one comes first
			group=AGE | group 'AGE' is not one of [DISTRICT, SEX, BIRTH_DECADE]
			pair=2 | pair '2' is not two waves such as 0-1
			pair=2-1 | from 2 to 1 is no change: the earlier wave comes first
			show=all | show 'all' is not one of change, differences, waves, courses, support, measures, needs
			""")
	void refusesWhatCannotBe(String query, String sentence) {
		AnalysisForm form = form("/analysis?" + query);
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> {
			form.filter();
			form.grouping();
			form.wavePair();
			form.sections();
		}).withMessage(sentence);
	}

	static Stream<Cell> cells() {
		WavePair pair = new WavePair(0, 2);
		Stratum health = new Stratum(Kind.FORMAL, "HEALTH + A~B/ü");
		return Stream.of(new Cell.Everybody(), new Cell.Changed(pair, Transition.FIRST_OBSERVED),
				new Cell.Patterned(PresencePattern.GAP), new Cell.AtWave(1, WaveStatus.MISSED),
				new Cell.AtWave(1, null), new Cell.Asked(0, Source.CLIENT),
				new Cell.Reports(12, Source.HOSPITAL_RECORD), new Cell.HasBoth(pair),
				new Cell.AskedBetween(pair, Source.PROFESSIONAL, When.ONLY_TO), new Cell.Composed(0, health),
				new Cell.Composed(1, Stratum.NO_WAVE),
				new Cell.Flowed(pair, new Stratum(Kind.INFORMAL, "CHILD"), new Stratum(Kind.FORMAL, null)),
				new Cell.Flowed(pair, health, health), new Cell.NeedStands(2, NeedDomain.HOUSING, NeedStatus.UNMET),
				new Cell.NeedCovered(2, NeedDomain.PARENTING, NeedCoverage.UNKNOWN),
				new Cell.MeasuredWithin(0, EgoMeasure.DENSITY, Double.NEGATIVE_INFINITY, .25),
				new Cell.Unmeasured(0, EgoMeasure.EI_INDEX, Reason.NO_CONTACTS));
	}

	@ParameterizedTest
	@MethodSource("cells")
	void aNumberKeepsItsName(Cell cell) {
		assertThat(CellText.parse(CellText.of(cell))).isEqualTo(cell);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "changed", "changed~0~1", "changed~0~1~ADDED~2", "changed~x~1~ADDED",
			"measure~0~SIZE~a~b", "measure~0.5~SIZE~0~1", "support~0~FORMAL~%zz", "wave~0", "changed~1~0~ADDED",
			"clients~1", "course~NEW" })
	void refusesANumberThatThereIsNot(String text) {
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> CellText.parse(text));
	}

	@Test
	void aFileSaysItsView() {
		AnalysisForm form = form(
				"/analysis?district=NORTH&bornFrom=1950&group=SEX&pair=0-1&source=CLIENT&retrospective=true");
		assertThat(FileName.of("change", form, ".csv"))
			.isEqualTo("carenet-change-NORTH-born-from-1950-by-SEX-waves-0-1-union-client-retrospective.csv");
		assertThat(FileName.of("change", form("/analysis?district=" + "x".repeat(300)), ".csv")).hasSize(124);
	}

	@Test
	void neitherBeginningNorEndIsClaimedOfWhatWasNotSeenTwice() {
		for (Transition transition : List.of(Transition.FIRST_OBSERVED, Transition.NOT_REOBSERVED,
				Transition.UNKNOWN)) {
			assertThat(Words.transition(transition) + " " + Words.explained(transition))
				.doesNotContainPattern("\\b(new|ended|began|stopped|added|lost|gained)\\b");
		}
	}

}
