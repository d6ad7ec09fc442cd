package carenet.screen;

import java.util.List;
import java.util.Map;

import carenet.actors.CareType;
import carenet.change.NetworkChange;
import carenet.evidence.Attributes;
import carenet.evidence.Frequency;
import carenet.evidence.NeedStatus;
import carenet.evidence.Quality;
import carenet.evidence.Story;
import carenet.evidence.SupportType;
import carenet.network.KnownClient;
import carenet.network.KnownClients;
import carenet.study.Source;
import carenet.words.Naming;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Changes in sentences: the most important first, and no claim that nobody made. */
class ChangeLinesTests {

	private static Story people() {
		return Story.of("C")
			.waves("2020-01-01", "2020-07-01")
			.carer("M", CareType.CHILD)
			.carer("N", CareType.NEIGHBOUR)
			.professional("P")
			.professional("Q")
			.need("F", "2020-01-01")
			.need("L", "2020-06-01");
	}

	private static List<String> lines(Story story) {
		KnownClient known = KnownClients.of(story);
		NetworkChange change = NetworkChange.between(known, known.wave(0), known.wave(1));
		return ChangeLines.of(change, known.at(known.wave(0)), known.at(known.wave(1)), new Naming(Map.of()))
			.stream()
			.map((line) -> line.mark() + " " + line.subject() + ": " + line.text())
			.toList();
	}

	private static Attributes with(Frequency often, Quality quality, boolean coordinates) {
		return new Attributes(java.util.Set.of(SupportType.ADVICE), often, null, quality, null, coordinates, null);
	}

	@Test
	void aLostCoordinatorComesBeforeALostNeighbourAndBothBeforeSomebodyNew() {
		assertThat(lines(people().report("R0", 0, Source.CLIENT, "C", "")
			.yes("P", with(Frequency.WEEKLY, Quality.POSITIVE, true))
			.yes("N")
			.end()
			.report("R1", 1, Source.CLIENT, "C", "")
			.yes("M")
			.end())).containsExactly("− nurse P: ended since T0; coordinates the help", "− neighbour N: ended since T0",
					"+ child M: new since T0", "+ need: finances: first listed at T1; not rated");
	}

	@Test
	void whoeverNobodyCouldHaveNamedIsNotNewAndWhoeverNobodyWasAskedOfHasNotLeft() {
		List<String> lines = lines(people().report("R0", 0, Source.INFORMAL_CARER, "M", "")
			.yes("M")
			.end()
			.report("R1", 1, Source.PROFESSIONAL, "P", "")
			.yes("P")
			.end());
		assertThat(lines).contains("? nurse P: first heard of at T1; nobody was asked about it at T0",
				"? child M: there at T0; nobody was asked again at T1");
		assertThat(String.join(" ", lines)).doesNotContain("new since").doesNotContain("ended");
	}

	@Test
	void whatIsNotToldThisTimeIsNotCalledEnded() {
		assertThat(lines(people().report("R0", 0, Source.CLIENT, "C", "")
			.yes("M", with(Frequency.DAILY, Quality.POSITIVE, true))
			.end()
			.report("R1", 1, Source.CLIENT, "C", "")
			.yes("M", with(Frequency.WEEKLY, Quality.STRESSFUL, false))
			.end()
			.report("R2", 1, Source.PROFESSIONAL, "Q", "")
			.yes("Q")
			.end())).contains(
					"~ child M: how often: weekly (was: daily); the relation: stressful (was: positive); is not said to coordinate the help this time");
		assertThat(lines(people().report("R0", 0, Source.CLIENT, "C", "")
			.yes("M", with(Frequency.DAILY, Quality.POSITIVE, false))
			.end()
			.report("R1", 1, Source.CLIENT, "C", "")
			.yes("M")
			.end())).contains("~ child M: not told this time: help, how often and the relation");
	}

	@Test
	void aNeedThatNobodyHelpsWithAnyMoreComesFirst() {
		List<String> lines = lines(people().report("R0", 0, Source.CLIENT, "C", "")
			.yes("P", "N")
			.addresses("P", "F", true)
			.rates("F", NeedStatus.MET, 4, null)
			.end()
			.report("R1", 1, Source.CLIENT, "C", "")
			.yes("P")
			.rates("F", NeedStatus.UNMET, 2, null)
			.end());
		assertThat(lines).startsWith("− need: finances: nobody helps with it any more");
		assertThat(lines)
			.contains("~ need: finances: worse according to the client: not met, score 2, before met, score 4");
	}

}
