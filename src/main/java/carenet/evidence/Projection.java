package carenet.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import carenet.actors.Need;
import carenet.graph.Properties;
import carenet.study.Id;
import carenet.study.TieKind;
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

	/**
	 * The ties that have a node: those of which a report speaks under the ids that it
	 * says, and those as which they are read.
	 */
	Map<String, Tie> ties(ClientFile stored) {
		Map<String, Tie> ties = new HashMap<>();
		stored.statements().forEach((statement) -> ties.put(statement.tie().id(), statement.tie()));
		this.testimonies.keySet().forEach((tie) -> ties.put(tie.id(), tie));
		return ties;
	}

	private static Map<String, Object> properties(TieReading reading, Standing standing, int wave) {
		Map<String, Object> properties = new HashMap<>(reading.attributesAt(wave, View.DEFAULT).properties());
		properties.putAll(Properties.of("tie", reading.tie().id(), "wave", wave, "reportedBy", standing.reportedBy(),
				"deniedBy", standing.deniedBy(), "client",
				(reading.tie().kind() == TieKind.IN_CONTACT_WITH) ? reading.tie().client() : null));
		if (reading.tie().kind() != TieKind.SUPPORTS) {
			properties.remove("coordinator");
		}
		return properties;
	}

	private static List<NeedVersion> needs(Casebook casebook, SortedMap<Tie, Testimony> testimonies) {
		NeedBook book = NeedBook.of(casebook, testimonies);
		List<NeedVersion> versions = new ArrayList<>();
		for (Need need : casebook.needs()) {
			for (int wave : casebook.waves().keySet()) {
				if (book.isListed(need, wave, View.DEFAULT)) {
					versions.add(new NeedVersion(need.id(), wave, properties(book, need, wave)));
				}
			}
		}
		return versions;
	}

	private static Map<String, Object> properties(NeedBook book, Need need, int wave) {
		NeedReading reading = book.reading(need, wave, View.DEFAULT);
		return Properties.of("wave", wave, "status", reading.status(), "score", reading.score(), "urgency",
				reading.urgency(), "ratedBy", reading.rated().stream().map((rated) -> rated.report().source()).toList(),
				"conflict", reading.conflict(), "coverage", book.coverage(need, wave, View.DEFAULT));
	}

}
