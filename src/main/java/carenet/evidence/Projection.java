package carenet.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import carenet.actors.Need;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.View;

/**
 * The graph layer of one client as it follows from the evidence: the testimony of each
 * tie, and one plain relationship per tie and wave at which at least one voice says it is
 * there.
 *
 * @param testimonies the testimony of each tie that anybody speaks of
 * @param versions the relationships of ties
 * @param needs the relationships from the client to the needs listed at each wave
 */
record Projection(SortedMap<Tie, Testimony> testimonies, List<Version> versions, List<NeedVersion> needs) {

	/** A plain versioned relationship for one tie at one wave. */
	record Version(Tie tie, int wave, Map<String, Object> properties) {

		/** Unique among all versions of a client. */
		String key() {
			return this.tie.id() + "@" + this.wave;
		}

	}

	/** A plain versioned relationship from the client to a need at one wave. */
	record NeedVersion(Id need, int wave, Map<String, Object> properties) {

		String key() {
			return this.need + "@" + this.wave;
		}

	}

	static Projection of(Casebook casebook) {
		SortedMap<Tie, Testimony> testimonies = new TreeMap<>();
		List<Version> versions = new ArrayList<>();
		for (Tie tie : casebook.ties()) {
			TieReading reading = casebook.read(tie);
			Testimony testimony = reading.testimony();
			testimonies.put(tie, testimony);
			for (int wave : casebook.waves().keySet()) {
				Standing standing = testimony.at(wave, View.DEFAULT);
				if (!standing.reportedBy().isEmpty() && !testimony.isNotApplicableAt(wave)) {
					versions.add(new Version(tie, wave, properties(reading, standing, wave)));
				}
			}
		}
		return new Projection(testimonies, versions, needs(casebook, testimonies));
	}

	private static Map<String, Object> properties(TieReading reading, Standing standing, int wave) {
		Map<String, Object> properties = new HashMap<>(reading.attributesAt(wave, View.DEFAULT).properties());
		properties.put("tie", reading.tie().id());
		properties.put("wave", (long) wave);
		properties.put("reportedBy", names(standing.reportedBy()));
		properties.put("deniedBy", names(standing.deniedBy()));
		return properties;
	}

	private static List<String> names(List<Source> sources) {
		return sources.stream().map(Source::name).toList();
	}

	private static List<NeedVersion> needs(Casebook casebook, SortedMap<Tie, Testimony> testimonies) {
		NeedBook book = NeedBook.of(casebook, testimonies);
		List<NeedVersion> versions = new ArrayList<>();
		for (Need need : casebook.needs()) {
			for (int wave : casebook.waves().keySet()) {
				if (book.isListed(need, wave, View.DEFAULT)) {
					versions.add(
							new NeedVersion(need.id(), wave, properties(book.reading(need, wave, View.DEFAULT), wave)));
				}
			}
		}
		return versions;
	}

	private static Map<String, Object> properties(NeedReading reading, int wave) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("wave", (long) wave);
		properties.put("status", reading.status().name());
		properties.put("ratedBy", names(reading.rated().stream().map((rated) -> rated.report().source()).toList()));
		properties.put("conflict", reading.conflict());
		Integer score = reading.score();
		if (score != null) {
			properties.put("score", (long) score);
		}
		Urgency urgency = reading.urgency();
		if (urgency != null) {
			properties.put("urgency", urgency.name());
		}
		return properties;
	}

}
