package carenet.cli;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import carenet.study.ConsensusRule;
import carenet.study.Source;
import carenet.study.View;

/** Through whose eyes, under which rule and as known when: options of every look. */
final class ViewOptions {

	@Option(names = "--rule", paramLabel = "RULE",
			description = "How voices make one state: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
			defaultValue = "UNION")
	private ConsensusRule rule = ConsensusRule.UNION;

	@Option(names = "--sources", paramLabel = "SOURCE", split = ",",
			description = "Whose voice counts: ${COMPLETION-CANDIDATES} (default: all).")
	private @Nullable Set<Source> sources;

	@Option(names = "--known-at", paramLabel = "TIME",
			description = "As it was known at this moment, such as 2019-03-01T10:00:00Z (default: now).")
	private @Nullable Instant knownAt;

	@Option(names = "--include-retrospective", description = "Let what was told later about an earlier wave count.")
	private boolean includeRetrospective;

	View view() {
		return new View(this.rule, this.sources, this.knownAt, this.includeRetrospective);
	}

}
