package carenet.forms;

import java.util.List;

import carenet.actors.Need;
import carenet.study.Id;
import carenet.words.Wording;

/**
 * The needs of a client, as a page calls them.
 *
 * @param all the needs
 */
record Needs(List<Need> all) {

	/**
	 * A need in words.
	 *
	 * @param id the id
	 * @param shown what it is
	 */
	record Shown(Id id, String shown) {
	}

	public List<Shown> shown() {
		return this.all.stream().map((need) -> new Shown(need.id(), words(need))).toList();
	}

	String shown(Id id) {
		return this.all.stream()
			.filter((need) -> need.id().equals(id))
			.map(Needs::words)
			.findFirst()
			.orElse(id.value());
	}

	private static String words(Need need) {
		String label = need.label();
		return (label != null) ? "%s (%s)".formatted(Wording.domain(need.domain()), label)
				: Wording.domain(need.domain());
	}

}
