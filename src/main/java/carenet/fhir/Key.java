package carenet.fhir;

import carenet.intake.ForeignIds;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * What a resource is known by among the files.
 *
 * @param type the resource type
 * @param id its logical id; for a contained one that of its holder, '#' and its own
 */
record Key(String type, String id) implements Comparable<Key> {

	Key contained(String type, String local) {
		return new Key(type, this.type + "/" + this.id + "#" + local);
	}

	/**
	 * Its id in the study.
	 * @param name of whoever it is, which must not be found in it
	 */
	Id in(ForeignIds ids, @Nullable String name) {
		return ids.of(this.type, this.id, name);
	}

	@Override
	public int compareTo(Key other) {
		int order = this.type.compareTo(other.type);
		return (order != 0) ? order : this.id.compareTo(other.id);
	}

	@Override
	public String toString() {
		return this.type + "/" + this.id;
	}

}
