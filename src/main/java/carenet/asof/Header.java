package carenet.asof;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import carenet.study.ConsensusRule;
import carenet.study.Source;
import carenet.study.Wave;

/**
 * Of which wave a query is, and through whose eyes.
 *
 * @param wave its index, or the parameter that has it, as Cypher writes either
 * @param rule how voices make one state
 * @param sources whose voice counts; all of them where none was named
 * @param length how many words it took
 */
record Header(String wave, ConsensusRule rule, Set<Source> sources, int length) {

	Header {
		sources = Set.copyOf(sources);
	}

	boolean isOfAllSources() {
		return this.sources.size() == Source.values().length;
	}

	/** Whether it is the view that the relationships of the graph are written for. */
	boolean isUsualView() {
		return isOfAllSources() && this.rule == ConsensusRule.UNION;
	}

	/** The sources as a list in Cypher, in their order. */
	String sourceList() {
		return EnumSet.copyOf(this.sources)
			.stream()
			.map((source) -> "'" + source + "'")
			.collect(Collectors.joining(", ", "[", "]"));
	}

	/** For people. */
	String wavePhrase() {
		return this.wave.startsWith("$") ? "wave " + this.wave : Wave.label(Integer.parseInt(this.wave));
	}

}
