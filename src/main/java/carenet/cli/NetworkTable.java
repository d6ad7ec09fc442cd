package carenet.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import carenet.actors.Agency;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.network.NeedAtWave;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;
import carenet.study.Source;
import carenet.study.TieState;
import carenet.study.View;
import carenet.study.Wave;
import carenet.words.Wording;

/**
 * A support network as text for people.
 *
 * @param network the network
 * @param states which ties
 */
record NetworkTable(SupportNetwork network, Set<TieState> states) {

	String text() {
		List<String> lines = new ArrayList<>();
		lines.add(title());
		lines.add(counts());
		List<SupportTie> ties = this.network.ties(this.states.toArray(TieState[]::new));
		if (!ties.isEmpty()) {
			lines.add("");
			lines.addAll(supporters(ties));
		}
		if (!this.network.needs().isEmpty()) {
			lines.add("");
			lines.addAll(needs());
		}
		if (!this.network.warnings().isEmpty()) {
			lines.add("");
			this.network.warnings().forEach((warning) -> lines.add("Mind: " + warning));
		}
		return String.join("\n", lines);
	}

	private String title() {
		Wave wave = this.network.wave();
		return "Who supports %s at %s (%s, %s), %s".formatted(this.network.client().id(), wave.label(), wave.date(),
				Wording.code(wave.status().name()), seenThrough(this.network.view()));
	}

	static String seenThrough(View view) {
		String rule = switch (view.rule()) {
			case UNION -> "one voice is enough";
			case INTERSECTION -> "no voice may say no";
			case MAJORITY -> "more voices for than against";
		};
		Set<Source> sources = view.sources();
		return rule + ((sources != null) ? ", counting only: " + told(sources) : "")
				+ ((view.knownAt() != null) ? ", as known at " + view.knownAt() : "")
				+ (view.includeRetrospective() ? ", with what was told later" : "");
	}

	private String counts() {
		List<SupportTie> present = this.network.present();
		return "%d supporters: %d informal, %d professional, %d agencies%s".formatted(present.size(),
				count(present, InformalCarer.class), count(present, Professional.class), count(present, Agency.class),
				others());
	}

	private static long count(List<SupportTie> ties, Class<? extends Supporter> kind) {
		return ties.stream().map(SupportTie::supporter).filter(kind::isInstance).count();
	}

	/** The ties that are spoken of and not there. */
	private String others() {
		StringBuilder others = new StringBuilder();
		for (TieState state : List.of(TieState.ABSENT, TieState.UNKNOWN, TieState.NOT_APPLICABLE)) {
			int count = this.network.ties(state).size();
			if (count > 0) {
				others.append("; ").append(count).append(' ').append(word(state));
			}
		}
		return others.toString();
	}

	private static String word(TieState state) {
		return switch (state) {
			case PRESENT -> "there";
			case ABSENT -> "not there";
			case UNKNOWN -> "not known";
			case NOT_APPLICABLE -> "died";
		};
	}

	private List<String> supporters(List<SupportTie> ties) {
		Table table = new Table("who", "id", "works for", "state", "told by", "not named by", "denied by", "how often",
				"helps with", "needs", "leads");
		for (TieState state : TieState.values()) {
			ties.stream().filter((tie) -> tie.state() == state).forEach((tie) -> row(table, tie));
		}
		return table.lines();
	}

	private static void row(Table table, SupportTie tie) {
		Supporter supporter = tie.supporter();
		table.row(Wording.kind(supporter), supporter.id().value(),
				(supporter instanceof Agency) ? "" : joined(tie.agencies().stream().map(Agency::name).toList()),
				state(tie), told(tie.reportedBy()), told(tie.silent()), told(tie.saidOtherwise()),
				(tie.frequency() != null) ? Wording.frequency(tie.frequency()) : "",
				joined(tie.supportTypes().stream().map(Wording::supportType).toList()),
				joined(tie.addresses().stream().map((need) -> Wording.domain(need.domain())).distinct().toList()),
				tie.coordinator() ? "yes" : "");
	}

	/** As many voices for as against is not the same as no voice at all. */
	private static String state(SupportTie tie) {
		boolean disputed = tie.state() == TieState.UNKNOWN && tie.conflict();
		return disputed ? "disputed" : word(tie.state()) + (tie.conflict() ? " ≠" : "");
	}

	private static String told(Collection<Source> voices) {
		Map<Source, Long> counts = voices.stream()
			.collect(Collectors.groupingBy((voice) -> voice, TreeMap::new, Collectors.counting()));
		return joined(counts.entrySet()
			.stream()
			.map((voice) -> word(voice.getKey()) + ((voice.getValue() > 1) ? " ×" + voice.getValue() : ""))
			.toList());
	}

	private static String word(Source source) {
		return switch (source) {
			case CLIENT -> "client";
			case INFORMAL_CARER -> "carer";
			case PROFESSIONAL -> "professional";
			case MUNICIPAL_RECORD -> "municipal record";
			case HOSPITAL_RECORD -> "hospital record";
			case FIELD_OBSERVATION -> "observation";
		};
	}

	private List<String> needs() {
		Table table = new Table("need", "id", "status", "score", "helped by", "rated by");
		for (NeedAtWave need : this.network.needs()) {
			table.row(Wording.domain(need.need().domain()), need.need().id().value(),
					Wording.status(need.status()) + (need.conflict() ? " ≠" : ""),
					(need.score() != null) ? need.score().toString() : "", coverage(need),
					told(need.ratings().stream().map((rating) -> rating.source()).toList()));
		}
		return table.lines();
	}

	private static String coverage(NeedAtWave need) {
		return switch (need.coverage()) {
			case UNCOVERED -> "nobody";
			case UNKNOWN -> "not known";
			case SINGLE, SHARED -> joined(need.addressedBy().stream().map(Wording::kindAndId).toList());
		};
	}

	private static String joined(List<String> words) {
		return String.join(", ", words);
	}

}
