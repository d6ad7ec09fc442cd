package carenet.disclosure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import carenet.cohort.Disclosure;
import carenet.cohort.Disclosure.Suppressed;
import carenet.cohort.Group;
import carenet.tally.Table;

/** Numbers while they are told or withheld; it notes where the latter happened. */
final class Telling {

	private final DisclosureRules rules;

	private final Set<Suppressed> suppressed = new LinkedHashSet<>();

	Telling(DisclosureRules rules) {
		this.rules = rules;
	}

	/** A number of a place, rounded; null where it is not told. */
	@Nullable Integer of(@Nullable Integer counted, boolean told, Suppressed place) {
		if (told) {
			return this.rules.rounded(Parts.number(counted));
		}
		this.suppressed.add(place);
		return null;
	}

	void withholds(@Nullable Group group, Table table) {
		this.suppressed.add(new Suppressed(group, table, null));
	}

	void withholds(Suppressed place) {
		this.suppressed.add(place);
	}

	Disclosure disclosure() {
		return new Disclosure(this.rules.threshold(), this.rules.rounding(), List.copyOf(this.suppressed));
	}

}
