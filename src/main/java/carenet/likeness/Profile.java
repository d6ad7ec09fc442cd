package carenet.likeness;

import java.util.List;

import carenet.study.Id;

/**
 * What is known of a person under one or several records, as far as it is compared.
 *
 * @param id of the record that is kept
 * @param records all records of the person, the kept one first
 * @param kind a carer or a professional
 * @param names under which the records are kept; none where nobody said one
 * @param facts what else is known
 */
public record Profile(Id id, List<Id> records, Kind kind, List<PersonName> names, Facts facts) {

	public Profile {
		records = List.copyOf(records);
		names = List.copyOf(names);
	}

	/** Only two of a kind can be one. */
	public enum Kind {

		/** Family, friend, neighbour or volunteer: compared around one client. */
		CARER,
		/** Somebody who supports as a job: compared with all others. */
		PROFESSIONAL

	}

	/** The nearest of all pairs of names. */
	NameComparison compareNames(Profile other) {
		NameComparison best = NameComparison.NOTHING;
		boolean any = false;
		for (PersonName name : this.names) {
			for (PersonName theirs : other.names) {
				NameComparison next = name.compare(theirs);
				best = any ? best.orNearer(next) : next;
				any = true;
			}
		}
		return best;
	}

	/** Without names and numbers. */
	@Override
	public String toString() {
		return "Profile[%s]".formatted(this.id);
	}

}
