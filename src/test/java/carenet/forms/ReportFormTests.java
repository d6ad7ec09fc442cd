package carenet.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import carenet.evidence.Reach;
import carenet.intake.DraftRow;
import carenet.intake.StudyFile;
import carenet.study.Id;
import carenet.study.TieKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a filled in form makes of it. */
class ReportFormTests {

	private static final List<String> STANDS = List.of(ReportForm.STILL, ReportForm.GONE, ReportForm.NOT_NAMED,
			ReportForm.NOT_ASKED);

	private static Roster around(int people) {
		Map<Id, Roster.Person> all = new LinkedHashMap<>();
		IntStream.range(0, people)
			.mapToObj((i) -> Id.of("S" + i))
			.forEach((id) -> all.put(id, new Roster.Person(id, id.value(), "informal", "")));
		return new Roster(all, Map.of(0, Set.copyOf(all.keySet()), 1, Set.copyOf(all.keySet())));
	}

	private static ReportForm form(Typed typed, Roster roster) {
		return new ReportForm(Id.of("C"), typed, roster, null);
	}

	static LongStream seeds() {
		return LongStream.range(0, 200);
	}

	/** However it is filled in: nobody who was not asked for is covered by silence. */
	@ParameterizedTest
	@MethodSource("seeds")
	void silenceNeverReachesSomebodyWhoWasNotAskedFor(long seed) {
		Random random = new Random(seed);
		int people = random.nextInt(6);
		Roster roster = around(people);
		Typed typed = Typed.nothing()
			.with("reportId", "R")
			.with("source", random.nextBoolean() ? "CLIENT" : "PROFESSIONAL")
			.with("wave", String.valueOf(random.nextInt(2)))
			.with("everybody", random.nextBoolean() ? "yes" : "no")
			.with("needByNeed", random.nextBoolean() ? "yes" : "no")
			.with("contacts", List.of("each", "own", "no").get(random.nextInt(3)));
		boolean everyoneAsked = true;
		for (int i = 0; i < people; i++) {
			if (random.nextInt(5) > 0) {
				String stands = STANDS.get(random.nextInt(4));
				everyoneAsked &= !stands.equals(ReportForm.NOT_ASKED);
				typed = typed.with("roster[%d].id".formatted(i), "S" + i).with("roster[%d].is".formatted(i), stands);
			}
			else {
				everyoneAsked = false;
			}
		}
		ReportForm form = form(typed, roster);
		boolean yes = typed.is("everybody", "yes");
		for (TieKind kind : TieKind.values()) {
			if (!everyoneAsked) {
				assertThat(form.coverage().covers().reach(kind)).as("%s of %s", kind, typed).isNotEqualTo(Reach.ALL);
			}
		}
		assertThat(form.coverage().covers().reach(TieKind.SUPPORTS) == Reach.ALL).isEqualTo(yes && everyoneAsked);
	}

	@Test
	void makesAStatementOfThoseAloneWhoWereSpokenOf() {
		Typed typed = Typed.nothing().with("reportId", "R").with("wave", "1");
		for (int i = 0; i < STANDS.size(); i++) {
			typed = typed.with("roster[%d].id".formatted(i), "S" + i)
				.with("roster[%d].is".formatted(i), STANDS.get(i))
				.with("roster[%d].frequency".formatted(i), "WEEKLY")
				.with("roster[%d].validUntil".formatted(i), "2020-01-01");
		}
		List<DraftRow> said = form(typed, around(4)).draft()
			.rows()
			.stream()
			.filter((row) -> row.file() == StudyFile.STATEMENTS)
			.toList();
		assertThat(said).extracting((row) -> row.cells().get("from_id") + " " + row.cells().get("present"))
			.containsExactly("S0 true", "S1 false");
		assertThat(said.getFirst().cells()).containsEntry("frequency", "WEEKLY").doesNotContainKey("valid_until");
		assertThat(said.getLast().cells()).containsEntry("valid_until", "2020-01-01").doesNotContainKey("frequency");
	}

	@Test
	void tellsOfHelpBeforeAtTheWaveThatItWasIn() {
		Typed typed = Typed.nothing()
			.with("reportId", "R")
			.with("wave", "1")
			.with("roster[0].id", "S0")
			.with("roster[0].is", ReportForm.STILL)
			.with("roster[0].before", "0");
		assertThat(form(typed, around(1)).draft().rows()).filteredOn((row) -> row.path().equals("roster[0].before"))
			.singleElement()
			.satisfies((row) -> assertThat(row.cells()).containsEntry("evidence", "RETROSPECTIVE")
				.containsEntry("refers_to_wave", "0")
				.containsEntry("present", "true"));
	}

	@Test
	void asksForThoseOfTheChosenWaveAlsoWhereTheFormShowedOthers() {
		Roster roster = new Roster(around(2).around(), Map.of(0, Set.of(Id.of("S0"), Id.of("S1")), 1, Set.of()));
		Typed typed = Typed.nothing()
			.with("reportId", "R")
			.with("wave", "0")
			.with("everybody", "yes")
			.with("roster[0].id", "S0")
			.with("roster[0].is", ReportForm.STILL);
		assertThat(form(typed, roster).coverage().leftOut()).isEqualTo(1);
	}

}
