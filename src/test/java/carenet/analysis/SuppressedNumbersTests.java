package carenet.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import carenet.cohort.CountedStudy;
import carenet.disclosure.Controlled;
import carenet.figure.Paper;
import carenet.tally.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** That suppressed numbers are nowhere: in no table, file, title or length. */
class SuppressedNumbersTests {

	private static final String LEGEND = "Suppressed: fewer than 10, or a number from which such a one could be worked out.";

	private static final Pattern SMALL = Pattern.compile("(: |n | of )[1-9][<;]|[^0-9][1-9] (ties?|undefined)<");

	private static final CountedStudy STUDY = CountedStudy.random(5, 150, 5, 2);

	private static Answer answer() {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		parameters.add("group", "DISTRICT");
		AnalysisForm form = AnalysisForm.of(parameters);
		return new Answer(form,
				Controlled.publication(10, 1).publish(form.question(EnumSet.allOf(Table.class)), STUDY));
	}

	private static List<Exhibit> exhibits(Answer answer) {
		return Stream.of(Section.values()).flatMap((section) -> Exhibits.of(section, answer).stream()).toList();
	}

	@Test
	void tablesSaySuppressedAndOpenNothing() {
		List<Exhibit> exhibits = exhibits(answer());
		assertThat(exhibits).anySatisfy((one) -> assertThat(entries(one)).anyMatch(Entry::isSuppressed));
		assertThat(exhibits).allSatisfy((one) -> assertThat(entries(one)).allMatch((entry) -> entry.links().isEmpty()));
	}

	private static List<Entry> entries(Exhibit exhibit) {
		return exhibit.sheet().rows().stream().flatMap(List::stream).toList();
	}

	@Test
	void filesExplainTheWord() {
		Answer answer = answer();
		Sheet waves = new AskedSheets(answer).waves();
		List<String> lines = waves.csv(answer.legend()).text().lines().toList();
		assertThat(lines.getFirst()).endsWith(",without,disclosure");
		assertThat(lines).filteredOn((line) -> line.contains("suppressed,"))
			.isNotEmpty()
			.allMatch((line) -> line.endsWith("\"" + LEGEND + "\""));
		assertThat(waves.csv("").text().lines().findFirst().orElseThrow()).endsWith(",without");
	}

	@Test
	void figuresNeitherDrawNorNameThem() {
		List<String> drawings = new ArrayList<>();
		exhibits(answer())
			.forEach((exhibit) -> exhibit.drawn().forEach((figure) -> drawings.add(figure.svg(Paper.onAPage("x")))));
		assertThat(drawings).hasSizeGreaterThan(5)
			.noneMatch((svg) -> SMALL.matcher(svg).find() || svg.contains("cell="))
			.anyMatch((svg) -> svg.contains(">suppressed<"));
	}

	@Test
	void flowsAreNotDrawnWhereSomeAreSmall() {
		Answer answer = answer();
		assertThat(Exhibits.of(Section.SUPPORT, answer)).allMatch((exhibit) -> exhibit.file() == null);
		assertThat(Withheld.sentences(Section.SUPPORT, answer))
			.contains("Where ties go from wave to wave is not shown: some go where few do.");
	}

	@Test
	void theLegendNamesGroupsOfWhichNothingIsTold() {
		assertThat(Withheld.legend(answer())).first().isEqualTo(LEGEND);
		assertThat(Withheld.legend(answer())).last().asString().startsWith("Nothing is told of G");
	}

}
