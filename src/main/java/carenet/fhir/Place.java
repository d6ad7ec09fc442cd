package carenet.fhir;

/**
 * Where a resource stands.
 *
 * @param file the file's name
 * @param row the line on which it starts
 * @param entry its number within a bundle, from 1; 0 outside one
 * @param type its type; empty where that is not known
 */
record Place(String file, long row, long entry, String type) {

	/** An element of the resource, in words that name nobody. */
	String element(String path) {
		String bundled = (this.entry > 0) ? "entry[%d] ".formatted(this.entry) : "";
		return bundled + this.type + (path.isEmpty() ? "" : "." + path);
	}

}
