package carenet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import carenet.cohort.RateDifferences;
import carenet.map.Sentences;
import carenet.study.Wave;
import carenet.tally.Cell;
import carenet.tally.WavePair;
import carenet.words.Wording;

/**
 * The analysis page.
 *
 * @param answer the numbers and how they were asked for
 */
record Analysis(Answer answer) {

	public boolean isEmpty() {
		return Objects.equals(this.answer.cohort().clients(), 0);
	}

	/** Whether nothing was left out, so that there is no client at all. */
	public boolean isOfEverybody() {
		return !this.answer.form().isFiltered();
	}

	public String clients() {
		Integer clients = this.answer.cohort().clients();
		return (clients != null) ? CellWords.of(new Cell.Everybody()).of(clients) : "Too few clients to tell how many";
	}

	/** Null where clients are not shown. */
	public @Nullable String behind() {
		return this.answer.opens() ? this.answer.behind(new Cell.Everybody(), null).toString() : null;
	}

	/** What is said of withheld numbers; empty where none is. */
	public List<String> legend() {
		return Withheld.legend(this.answer);
	}

	/** Which clients, in words, after their number. */
	public String which() {
		AnalysisForm form = this.answer.form();
		List<String> which = new ArrayList<>();
		if (!form.districts().isEmpty()) {
			which.add("of " + Wording.listed(form.districts()));
		}
		if (form.bornFrom() != null) {
			which.add("born in %s or later".formatted(form.bornFrom()));
		}
		if (form.bornUntil() != null) {
			which.add("born in %s or earlier".formatted(form.bornUntil()));
		}
		return which.isEmpty() ? "All clients of the study" : "Clients " + String.join(", ", which);
	}

	/** The view in words, with what is compared. */
	public String sentence() {
		AnalysisForm form = this.answer.form();
		WavePair pair = form.wavePair();
		String grouped = this.answer.isGrouped() ? " Grouped by %s.".formatted(Words.groupedBy(form.grouping())) : "";
		String between = (pair != null) ? " Change from %s only.".formatted(pair.label()) : "";
		return Sentences.of(form.text()) + grouped + between;
	}

	/** What of the groups is left out of the page; empty for nothing. */
	public String omission() {
		int groups = this.answer.cohort().groups().size();
		return (groups <= RateDifferences.MOST_GROUPS) ? ""
				: "There are %d groups. The tables show the first %d of them and all clients; the CSV files have every group."
					.formatted(groups, RateDifferences.MOST_GROUPS);
	}

	public List<Part> parts() {
		return isEmpty() ? List.of() : Stream.of(Section.values()).map(this::part).toList();
	}

	private Part part(Section section) {
		String missing = missing(section);
		if (missing != null) {
			return new Part(section, List.of(missing), null, List.of(), this.answer.form());
		}
		AnalysisForm form = this.answer.form();
		if (section.takesLong() && !form.sections().contains(section)) {
			return new Part(section, List.of(slow(section)), form.showing(section).toString(), List.of(), form);
		}
		return new Part(section, Withheld.sentences(section, this.answer), null,
				Exhibits.of(section, this.answer.ofGroups(RateDifferences.MOST_GROUPS)), form);
	}

	private @Nullable String missing(Section section) {
		int waves = this.answer.cohort().waves().size();
		return switch (section) {
			case CHANGE -> ChangeSheet.pairs(this.answer).isEmpty() ? noPair() : null;
			case DIFFERENCES -> (waves < 2) ? noPair() : DifferenceSheets.missing(this.answer);
			case WAVES, COURSES, SUPPORT, MEASURES, NEEDS -> (waves == 0) ? "No client has a wave yet." : null;
		};
	}

	private String noPair() {
		String pair = this.answer.form().pair();
		String waves = Wording.listed(this.answer.cohort().waves().stream().map(Wave::label).toList());
		if (pair == null || waves.isEmpty()) {
			return "Change takes two waves; the study has %s.".formatted(waves.isEmpty() ? "none" : waves);
		}
		return "The study has no such pair of waves; it has %s.".formatted(waves);
	}

	private String slow(Section section) {
		String what = switch (section) {
			case DIFFERENCES -> "what was told of each client";
			case SUPPORT -> "who supports each client at every wave, and the sectors they work in";
			case MEASURES -> "the whole network of each client at every wave";
			case NEEDS -> "the needs of each client at every wave, and who helps with them";
			case CHANGE, WAVES, COURSES -> "";
		};
		return "For this, %s is read: %s. With many clients that takes a while.".formatted(what, clients());
	}

}
