package carenet.fhir;

import java.util.List;

import carenet.actors.Sex;
import org.jspecify.annotations.Nullable;

/** What is kept of a resource: no more than a study can use. */
sealed interface Entity {

	Place place();

	Key key();

	/**
	 * How somebody is called and reached.
	 *
	 * @param name full name
	 * @param phone telephone number
	 * @param email e-mail address
	 * @param address postal address
	 */
	record Contact(@Nullable String name, @Nullable String phone, @Nullable String email, @Nullable String address) {
	}

	/** The client. */
	record Patient(Place place, Key key, @Nullable PartialDate birth, @Nullable Sex sex, boolean deceased,
			@Nullable PartialDate deceasedOn, Contact contact) implements Entity {
	}

	/** An informal carer, once somebody says that there is support. */
	record Related(Place place, Key key, @Nullable Ref patient, List<Coded> relations, @Nullable PartialDate birth,
			@Nullable Sex sex, Span span, Contact contact) implements Entity {
	}

	/** A professional. */
	record Practitioner(Place place, Key key, List<Coded> qualifications, Contact contact) implements Entity {
	}

	/** A position: who works where as what. */
	record Role(Place place, Key key, @Nullable Ref practitioner, @Nullable Ref organization, List<Coded> specialties,
			Span span, boolean over) implements Entity {
	}

	/** An agency. */
	record Organization(Place place, Key key, @Nullable String name, List<Coded> types, @Nullable Ref partOf,
			Contact contact) implements Entity {
	}

	/** A set of supporters. */
	record Team(Place place, Key key, @Nullable Ref subject, Span span, boolean over, List<Member> members,
			List<Ref> reasons) implements Entity {
	}

	/**
	 * Somebody in a team.
	 *
	 * @param path where it stands in the team
	 * @param member who
	 * @param onBehalfOf for which agency
	 * @param roles as what
	 * @param span when
	 */
	record Member(String path, @Nullable Ref member, @Nullable Ref onBehalfOf, List<Coded> roles, Span span) {
	}

	/** A plan, with what is done by whom. */
	record Plan(Place place, Key key, @Nullable Ref subject, Span span, @Nullable PartialDate created, boolean revision,
			boolean over, List<Ref> addresses, List<Activity> activities) implements Entity {
	}

	/**
	 * Something that is done under a plan.
	 *
	 * @param path where it stands in the plan
	 * @param performers by whom
	 * @param reasons for which needs
	 * @param span when
	 * @param over whether it is no longer done
	 */
	record Activity(String path, List<Ref> performers, List<Ref> reasons, Span span, boolean over) {
	}

	/** A need, where no condition is behind it. */
	record Goal(Place place, Key key, @Nullable Ref subject, List<Coded> codes, @Nullable PartialDate start,
			List<Ref> addresses, @Nullable Boolean achieved) implements Entity {
	}

	/** A need. */
	record Condition(Place place, Key key, @Nullable Ref subject, List<Coded> codes, @Nullable PartialDate identified,
			@Nullable PartialDate abated, boolean resolved) implements Entity {
	}

	/** A score of a need, where a table says so. */
	record Observation(Place place, Key key, @Nullable Ref subject, List<Coded> codes, @Nullable PartialDate on,
			@Nullable Integer score) implements Entity {
	}

	/** An admission, or a visit to an emergency department. */
	record Encounter(Place place, Key key, @Nullable Ref subject, String kind, Span span,
			@Nullable Ref provider) implements Entity {
	}

	/** A time in care. */
	record Episode(Place place, Key key, @Nullable Ref subject, Span span, @Nullable Ref manager,
			@Nullable Ref organization, boolean over) implements Entity {
	}

}
