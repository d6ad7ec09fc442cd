package carenet.study;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Through whose eyes, under which rule and as known when a network is looked at.
 *
 * @param rule how voices make one state
 * @param sources whose voice counts; null for everybody's
 * @param knownAt the moment of knowledge; null for now
 * @param includeRetrospective whether what was told later about an earlier wave counts
 * there
 */
public record View(ConsensusRule rule, @Nullable Set<Source> sources, @Nullable Instant knownAt,
		boolean includeRetrospective) {

	public static final View DEFAULT = new View(ConsensusRule.UNION, null, null, false);

	public View {
		sources = (sources != null) ? Set.copyOf(sources) : null;
	}

	public boolean counts(Source source) {
		return this.sources == null || this.sources.contains(source);
	}

}
