package carenet.export;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import carenet.access.Identity;
import carenet.actors.Agency;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.actors.Sex;
import carenet.actors.Supporter;
import carenet.study.Id;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * How people and their codes are called in FHIR.
 *
 * @param client around whom
 */
record FhirPeople(ClientShown client) {

	private static final String OWN = "urn:x-carenet:";

	private static final String ROLES = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

	/** Those open codes that a code of HL7 says exactly. */
	private static final Map<String, String> RELATIONS = Map.of("PARTNER", "SIGOTHR", "PARENT", "PRN", "CHILD", "CHILD",
			"SIBLING", "SIB", "FRIEND", "FRND", "NEIGHBOUR", "NBOR");

	/** The same id always has the same address. */
	String address(String id) {
		return "urn:uuid:" + UUID.nameUUIDFromBytes(("carenet " + id).getBytes(StandardCharsets.UTF_8));
	}

	Identifier identifier(String kind, String id) {
		return new Identifier().setSystem(OWN + kind).setValue(id);
	}

	/** The name, telephone and e-mail that may be told. */
	void name(Id person, Supplier<HumanName> names, Supplier<ContactPoint> contacts) {
		Identity identity = this.client.identity(person);
		if (identity == null) {
			return;
		}
		if (identity.name() != null) {
			names.get().setText(identity.name());
		}
		if (identity.phone() != null) {
			contacts.get().setSystem(ContactPoint.ContactPointSystem.PHONE).setValue(identity.phone());
		}
		if (identity.email() != null) {
			contacts.get().setSystem(ContactPoint.ContactPointSystem.EMAIL).setValue(identity.email());
		}
	}

	static AdministrativeGender gender(@Nullable Sex sex) {
		return switch (sex) {
			case FEMALE -> AdministrativeGender.FEMALE;
			case MALE -> AdministrativeGender.MALE;
			case OTHER -> AdministrativeGender.OTHER;
			case UNKNOWN -> AdministrativeGender.UNKNOWN;
			case null -> AdministrativeGender.UNKNOWN;
		};
	}

	static CodeableConcept concept(String list, String code) {
		CodeableConcept concept = new CodeableConcept();
		concept.addCoding(new Coding(OWN + list, code, null));
		concept.setText(code);
		return concept;
	}

	static CodeableConcept relationship(InformalCarer carer) {
		CodeableConcept concept = role(carer);
		String relation = carer.relation();
		String known = (relation != null) ? RELATIONS.get(relation) : null;
		if (known != null) {
			concept.addCoding(new Coding(ROLES, known, null));
		}
		return concept;
	}

	static CodeableConcept role(Supporter supporter) {
		return switch (supporter) {
			case InformalCarer carer -> (carer.relation() != null) ? concept("relation", carer.relation())
					: concept("care-type", carer.careType().name());
			case Professional professional -> concept("profession", professional.profession());
			case Agency agency -> concept("sector", agency.sector());
		};
	}

}
