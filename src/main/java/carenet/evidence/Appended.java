package carenet.evidence;

/**
 * What came of appending evidence or rebuilding from it.
 *
 * @param clients clients that are new
 * @param reports reports that are new
 * @param statements statements that are new
 * @param ratings ratings that are new
 * @param register register rows that are new or changed: clients, waves, needs, events, …
 * @param versions relationships and testimonies that were created, changed or removed
 */
public record Appended(int clients, int reports, int statements, int ratings, int register, int versions) {

	public static final Appended NOTHING = new Appended(0, 0, 0, 0, 0, 0);

	public Appended plus(Appended other) {
		return new Appended(this.clients + other.clients, this.reports + other.reports,
				this.statements + other.statements, this.ratings + other.ratings, this.register + other.register,
				this.versions + other.versions);
	}

	public boolean isNothing() {
		return equals(NOTHING);
	}

}
