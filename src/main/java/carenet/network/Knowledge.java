package carenet.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import carenet.actors.Need;
import carenet.evidence.Attributes;
import carenet.evidence.NeedReading;
import carenet.evidence.Register;
import carenet.evidence.Report;
import carenet.evidence.Standing;
import carenet.evidence.Testimony;
import carenet.evidence.Tie;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieKind;
import carenet.study.View;

/**
 * What is known of a client's ties and needs, from the stored graph layer or from the
 * evidence.
 */
sealed interface Knowledge permits FromEvidence, FromGraph {

	/** Everybody who stands in a tie that was asked for. */
	Register register();

	/** The needs that are known, by id. */
	List<Need> needs();

	/** What each voice said of each tie, as far as it was asked for. */
	Map<Tie, Testimony> testimonies();

	/**
	 * Where the ties of a kind stand, in their order: at least those that are present.
	 */
	List<Stood> standings(TieKind kind, int wave, View view);

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

	/** The needs that are listed at a wave, by id. */
	List<NeedAtWave> needsAt(int wave, View view);

	/** Which needs each supporter addresses, listed or not, by id. */
	Map<Id, List<Need>> addressed(int wave, View view);

	/**
	 * A tie and where it stands.
	 *
	 * @param tie the tie
	 * @param standing what the rule answers, and who said so
	 */
	record Stood(Tie tie, Standing standing) {

		/** Where ties stand by what the voices said. */
		static List<Stood> of(Map<Tie, Testimony> testimonies, TieKind kind, int wave, View view) {
			return testimonies.entrySet()
				.stream()
				.filter((entry) -> entry.getKey().kind() == kind)
				.map((entry) -> new Stood(entry.getKey(), entry.getValue().at(wave, view)))
				.toList();
		}

	}

}
