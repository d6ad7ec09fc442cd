package carenet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import carenet.cohort.Disclosure;
import carenet.cohort.Disclosure.Suppressed;
import carenet.tally.Table;
import carenet.words.Wording;

/** What the page says of numbers that are withheld. */
final class Withheld {

	private Withheld() {
	}

	/** What the word means, and of which groups nothing is told; empty where all is. */
	static List<String> legend(Answer answer) {
		Disclosure disclosure = answer.cohort().disclosure();
		if (disclosure == null) {
			return List.of();
		}
		List<String> legend = new ArrayList<>(List.of(disclosure.sentence()));
		List<String> groups = disclosure.suppressed()
			.stream()
			.filter((one) -> one.table() == Table.CLIENTS && one.group() != null)
			.map((one) -> answer.name(one.group()))
			.toList();
		if (!groups.isEmpty()) {
			legend.add("Nothing is told of %s: too few clients, or what is left of all clients would be."
				.formatted(Wording.listed(groups)));
		}
		return List.copyOf(legend);
	}

	/** What stands before the tables of a section. */
	static List<String> sentences(Section section, Answer answer) {
		Disclosure disclosure = answer.cohort().disclosure();
		Stream<String> withheld = (disclosure != null) ? disclosure.suppressed()
			.stream()
			.filter((one) -> one.group() == null && one.place() == null
					&& (section.tables().contains(one.table()) || one.table() == Table.CLIENTS))
			.map(Withheld::sentence) : Stream.of();
		return Stream.concat(Lead.of(section).stream(), withheld).toList();
	}

	private static String sentence(Suppressed suppressed) {
		return switch (suppressed.table()) {
			case CLIENTS -> "There are too few clients to tell anything of them.";
			case FLOWS -> "Where ties go from wave to wave is not shown: some go where few do.";
			case PATTERNS ->
				"The courses of ties are not shown: with the changes between waves they would tell of few.";
			case TRANSITIONS, ASKED_BETWEEN, DIFFERENCES, WAVES, COMPOSITION, NEEDS, MEASURES ->
				"This is not shown: it would tell of few.";
		};
	}

}
