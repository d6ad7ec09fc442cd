package carenet.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import carenet.actors.Agency;
import carenet.actors.CareType;
import carenet.actors.Client;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.actors.Sex;
import carenet.actors.Supporter;
import carenet.export.Layout.Kind;

/**
 * What is registered of clients and supporters: the columns that every format has of
 * them.
 */
final class Registered {

	/** What kind of supporter. */
	enum SupporterKind {

		/** Family, friend, neighbour or volunteer. */
		INFORMAL_CARER,
		/** Somebody who supports as a job. */
		PROFESSIONAL,
		/** An organisation in its own name. */
		AGENCY;

		static SupporterKind of(Supporter supporter) {
			return switch (supporter) {
				case InformalCarer _ -> INFORMAL_CARER;
				case Professional _ -> PROFESSIONAL;
				case Agency _ -> AGENCY;
			};
		}

	}

	private Registered() {
	}

	static final Layout<Client> CLIENT = Layout.<Client>of("client", "A client as registered; one current value.")
		.whole("birth_year", "year of birth", Client::birthYear)
		.code("sex", Sex.class, "as registered", Client::sex)
		.text("district", "an open code", Client::district)
		.column(Kind.DAY, "enrolled_on", "day 0 of the trajectory", Client::enrolledOn)
		.column(Kind.DAY, "deceased_on", "day of death", Client::deceasedOn);

	static final Layout<Supporter> SUPPORTER = Layout
		.<Supporter>of("supporter", "A supporter as registered; one current value.")
		.code("supporter_kind", SupporterKind.class, "what kind of supporter", SupporterKind::of)
		.code("care_type", CareType.class, "of an informal carer: what the carer is to the client",
				(one) -> (one instanceof InformalCarer carer) ? carer.careType() : null)
		.text("relation", "of an informal carer: an open code",
				(one) -> (one instanceof InformalCarer carer) ? carer.relation() : null)
		.text("profession", "of a professional: an open code",
				(one) -> (one instanceof Professional professional) ? professional.profession() : null)
		.text("sector", "of an agency: an open code", (one) -> (one instanceof Agency agency) ? agency.sector() : null)
		.text("agency_name", "of an agency: its name; an organisation's, and no person's",
				(one) -> (one instanceof Agency agency) ? agency.name() : null)
		.column(Kind.FLAG, "municipal", "of an agency: whether it is a municipal provision",
				(one) -> (one instanceof Agency agency) ? agency.municipal() : null)
		.whole("supporter_birth_year", "of an informal carer: year of birth",
				(one) -> (one instanceof InformalCarer carer) ? carer.birthYear() : null)
		.code("supporter_sex", Sex.class, "of an informal carer: as registered",
				(one) -> (one instanceof InformalCarer carer) ? carer.sex() : null)
		.column(Kind.DAY, "supporter_deceased_on", "of an informal carer: day of death",
				(one) -> (one instanceof InformalCarer carer) ? carer.deceasedOn() : null);

	/** Another layout's columns after the own. */
	static <R, O> Layout<R> join(Layout<R> own, Layout<O> others, Function<R, O> other) {
		List<Layout.Column<R>> all = new ArrayList<>(own.columns());
		others.columns()
			.forEach((column) -> all.add(new Layout.Column<>(column.name(), column.kind(), column.codes(),
					column.meaning(), column.guard(), (row) -> column.value().apply(other.apply(row)))));
		return new Layout<>(own.name(), own.about(), List.copyOf(all));
	}

}
