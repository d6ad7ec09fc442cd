package carenet.web;

import java.util.List;

import carenet.map.Sentences;
import carenet.map.Wording;
import carenet.network.NeedAtWave;
import org.jspecify.annotations.Nullable;

/**
 * One need as a row of a table.
 *
 * @param id the need's id
 * @param domain the domain of life
 * @param label a few words; null where there are none
 * @param status whether it is met
 * @param mark the status as a class name
 * @param score on the scale of 1 to 5; null where nobody stated one
 * @param urgency null where nobody stated one
 * @param conflict whether people rate it differently
 * @param ratings who rates it how
 * @param addressedBy who helps with it
 * @param coverage how many help with it, in words
 */
record NeedRow(String id, String domain, @Nullable String label, String status, String mark, @Nullable Integer score,
		@Nullable String urgency, boolean conflict, List<String> ratings, String addressedBy, String coverage) {

	static NeedRow of(NeedAtWave need, Told told) {
		return new NeedRow(need.need().id().value(), Wording.domain(need.need().domain()), need.need().label(),
				Wording.status(need.status()), need.status().name().toLowerCase(java.util.Locale.ROOT), need.score(),
				(need.urgency() != null) ? Phrases.urgency(need.urgency()) : null, need.conflict(),
				need.ratings().stream().map(told::rating).toList(),
				Sentences.listed(need.addressedBy().stream().map(told.naming()::of).toList()),
				Phrases.coverage(need.coverage()));
	}

}
