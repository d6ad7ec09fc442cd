package carenet.intake;

import carenet.evidence.Appended;

/**
 * What was taken over from a package.
 *
 * @param supporters carers, professionals and agencies that are new
 * @param registered supporters that were there and have other values now
 * @param appended what was added of and about clients
 * @param rebuilt what changed in other clients' networks, since people in them changed
 */
public record Imported(int supporters, int registered, Appended appended, Appended rebuilt) {

	public boolean changedNothing() {
		return this.supporters == 0 && this.registered == 0 && this.appended.isNothing() && this.rebuilt.isNothing();
	}

	/** What a person wants to know of it. */
	public String sentence() {
		if (changedNothing()) {
			return "Everything in this package was already there; nothing has changed.";
		}
		return ("%,d new clients, %,d new supporters, %,d new reports with %,d statements and %,d ratings; "
				+ "%,d register rows new or changed, %,d supporters changed; %,d relationships follow.")
			.formatted(this.appended.clients(), this.supporters, this.appended.reports(), this.appended.statements(),
					this.appended.ratings(), this.appended.register(), this.registered,
					this.appended.versions() + this.rebuilt.versions());
	}

}
