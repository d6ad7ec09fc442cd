package carenet.people;

import java.time.LocalDate;
import java.util.List;

import carenet.actors.Agency;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.graph.Fields;
import carenet.study.Id;
import carenet.study.Interval;
import carenet.words.Wording;

/**
 * Somebody who can support a client, with all records of that person.
 *
 * @param supporter the record that is kept
 * @param aliases the other records
 * @param employers whom the person works for, and when
 */
record Person(Supporter supporter, List<Id> aliases, List<Employer> employers) {

	/**
	 * Somebody works somewhere for a time.
	 *
	 * @param id of the agency
	 * @param name of the agency
	 * @param span when
	 */
	record Employer(Id id, String name, Interval span) {

		static Employer from(Fields row) {
			return new Employer(Fields.required(row.id("id")), Fields.required(row.text("name")),
					new Interval(Fields.required(row.day("from")), Fields.required(row.day("until"))));
		}

		public String since() {
			boolean open = this.span.until().equals(Interval.END);
			return (this.span.from().equals(Interval.BEGINNING) ? "" : "from " + this.span.from() + " ")
					+ (open ? "" : "until " + this.span.until().minusDays(1));
		}

		public boolean holdsOn(LocalDate day) {
			return this.span.contains(day);
		}

	}

	static Person from(Fields row) {
		return new Person(Supporter.from(row.fields("supporter")), row.texts("aliases").stream().map(Id::of).toList(),
				row.list("employers", Employer::from));
	}

	public Id id() {
		return this.supporter.id();
	}

	/** In a few words, without a name of a person. */
	public String kind() {
		return switch (this.supporter) {
			case InformalCarer carer ->
				Wording.code((carer.relation() != null) ? carer.relation() : carer.careType().name());
			case Professional professional -> Wording.code(professional.profession());
			case Agency agency -> Wording.code(agency.sector());
		};
	}

	public String title() {
		return (this.supporter instanceof Agency agency) ? agency.name() : this.id().value();
	}

	public boolean isAgency() {
		return this.supporter instanceof Agency;
	}

}
