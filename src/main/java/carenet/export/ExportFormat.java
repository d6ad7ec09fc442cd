package carenet.export;

import java.util.Arrays;
import java.util.stream.Collectors;

import carenet.study.NotFound;
import org.jspecify.annotations.Nullable;

/** What an export writes, and for which programs. */
public enum ExportFormat {

	/** All evidence, to be imported again. */
	STUDY_PACKAGE("study-package", null, "Study package",
			"All that was ever reported, with corrections and when each became known: importing it gives the same graph."),
	/** One table for each kind of thing. */
	TABLES("tables", null, "Tables (CSV)",
			"Egos, alters in every state, contacts, needs, measures and transitions: long tables, three of which R’s egor reads."),
	/** One client a line. */
	JSON_LINES("json-lines", "clients.jsonl", "JSON Lines",
			"One client a line, with waves, ties, contacts, needs, measures and transitions."),
	/** The present ties as one graph. */
	GRAPHML("graphml", "network.graphml", "GraphML",
			"One graph of all clients: who is present at which wave. Who is absent or not known is not in it."),
	/** The same with a spell for each wave. */
	GEXF("gexf", "network.gexf", "GEXF 1.3",
			"The same graph with a spell for each wave, to be played as a film. Who is absent or not known is not in it."),
	/** For stochastic actor-oriented models. */
	SIENA("siena", null, "RSiena",
			"Clients by professionals and clients by agencies, a matrix a wave, with a script: NA where nobody knows, 10 after a death."),
	/** For systems of care. */
	CARE_TEAMS("care-teams", "care-teams.ndjson", "FHIR R4 care teams",
			"A bundle for each client with a CareTeam for each wave: a projection of what was told, marked as such, and no care record.");

	private final String word;

	private final @Nullable String single;

	private final String title;

	private final String contents;

	ExportFormat(String word, @Nullable String single, String title, String contents) {
		this.word = word;
		this.single = single;
		this.title = title;
		this.contents = contents;
	}

	/** The format of that word. */
	public static ExportFormat named(String word) {
		return Arrays.stream(values())
			.filter((format) -> format.word.equals(word))
			.findFirst()
			.orElseThrow(() -> new NotFound("There is no export '%s'; there are %s.".formatted(word, words())));
	}

	/** All of them. */
	public static String words() {
		return Arrays.stream(values()).map(ExportFormat::word).collect(Collectors.joining(", "));
	}

	/** As commands and addresses call it. */
	public String word() {
		return this.word;
	}

	/**
	 * The one file beside which there is only its dictionary; null where it is several.
	 */
	public @Nullable String single() {
		return this.single;
	}

	public String title() {
		return this.title;
	}

	/** What is in it, and what is not. */
	public String contents() {
		return this.contents;
	}

	/** Whether it holds answers under a view rather than the evidence itself. */
	boolean isViewed() {
		return this != STUDY_PACKAGE;
	}

	@Override
	public String toString() {
		return this.word;
	}

}
