package carenet.actors;

import java.util.Map;

import carenet.study.BadInput;
import carenet.study.Id;

/**
 * Which records are of one person, or of one agency: each alias with the record that is
 * kept. An alias is never kept itself, so that one step finds who is meant.
 *
 * @param kept the record that is kept, by the id that stands for it
 */
public record Aliases(Map<Id, Id> kept) {

	public static final Aliases NONE = new Aliases(Map.of());

	public Aliases {
		for (Map.Entry<Id, Id> one : kept.entrySet()) {
			if (kept.containsKey(one.getValue())) {
				throw new BadInput(
						"%s cannot stand for %s, which is an alias itself".formatted(one.getKey(), one.getValue()));
			}
		}
		kept = Map.copyOf(kept);
	}

	/** Who is meant by an id. */
	public Id of(Id id) {
		return this.kept.getOrDefault(id, id);
	}

	public boolean isEmpty() {
		return this.kept.isEmpty();
	}

}
