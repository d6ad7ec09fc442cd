package carenet.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import carenet.actors.Need;
import carenet.evidence.Attributes;
import carenet.evidence.NeedReading;
import carenet.evidence.NeedStatus;
import carenet.evidence.Report;
import carenet.evidence.Testimony;
import carenet.evidence.Tie;
import carenet.evidence.Urgency;
import carenet.study.Source;
import carenet.study.View;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a client's ties and needs, from the stored graph layer or from the
 * evidence.
 */
interface Knowledge {

	/** Every tie that anybody speaks of. */
	Map<Tie, Testimony> testimonies();

	Attributes attributes(Tie tie, int wave, View view);

	List<Source> silent(Tie tie, int wave, View view);

	List<StatementShown> statements(Tie tie, int wave, View view);

	/** All statements of counting reports about a tie, earliest wave first. */
	List<KnownClient.Told> told(Tie tie, View view);

	/** One rating a voice, whether the need is listed at the wave or not. */
	List<Rating> ratings(Need need, int wave, View view);

	/** Every rating of a need in counting reports, whatever its wave. */
	List<NeedReading.Rated> everRated(Need need, View view);

	/** The reports that are known, with or without what they say. */
	Collection<Report> reports();

	/** How a need is rated; empty where it is not listed. */
	Optional<Rated> rated(Need need, int wave, View view);

	/**
	 * How a need is rated at a wave.
	 *
	 * @param status the first stated status
	 * @param score the first stated score
	 * @param urgency the first stated urgency
	 * @param conflict whether voices state different statuses
	 * @param ratings the single ratings
	 */
	record Rated(NeedStatus status, @Nullable Integer score, @Nullable Urgency urgency, boolean conflict,
			List<Rating> ratings) {
	}

}
