package carenet.fhir;

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
