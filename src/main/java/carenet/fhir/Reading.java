package carenet.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** From the text of a resource to what is kept of it: who there is. */
final class Reading {

	static final Set<String> USED = Set.of("Patient", "RelatedPerson", "Practitioner", "PractitionerRole",
			"Organization", "CareTeam", "CarePlan", "Goal", "Condition", "Observation", "Encounter", "EpisodeOfCare");

	private static final FhirContext FHIR = FhirContext.forR4Cached();

	private final Silent silent = new Silent();

	private final IParser parser;

	private final Resources resources;

	private final Remarks remarks;

	private final CareReading care;

	Reading(Resources resources, Remarks remarks) {
		this.parser = FHIR.newJsonParser().setParserErrorHandler(this.silent);
		this.resources = resources;
		this.remarks = remarks;
		this.care = new CareReading(remarks);
	}

	void read(Raw raw) {
		DomainResource resource;
		try {
			resource = (DomainResource) this.parser.parseResource(raw.json());
		}
		catch (DataFormatException | IllegalArgumentException | ClassCastException ex) {
			this.remarks.add(Reason.MALFORMED_RESOURCE, raw.place(), "", ex.getClass().getSimpleName());
			return;
		}
		if (this.silent.drainMalformed()) {
			this.remarks.add(Reason.MALFORMED_RESOURCE, raw.place(), "", String.join(", ", this.silent.drain()));
			return;
		}
		this.silent.drain().forEach((element) -> this.remarks.add(Reason.INVALID_VALUE, raw.place(), "", element));
		if (resource.hasModifierExtension()) {
			this.remarks.add(Reason.MODIFIED_MEANING, raw.place(), "modifierExtension");
			return;
		}
		Key key = new Key(resource.fhirType(), id(resource, raw));
		for (Resource contained : resource.getContained()) {
			contained(raw.place(), key, contained);
		}
		add(raw.place(), key, resource, raw.fullUrl());
	}

	private static String id(DomainResource resource, Raw raw) {
		String own = resource.getIdElement().getIdPart();
		if (own != null && !own.isEmpty()) {
			return own;
		}
		int cut = Math.max(raw.fullUrl().lastIndexOf('/'), raw.fullUrl().lastIndexOf(':'));
		return (cut >= 0) ? raw.fullUrl().substring(cut + 1)
				: "(none)" + Integer.toHexString(raw.json().hashCode()) + raw.json().length();
	}

	private void contained(Place place, Key holder, Resource contained) {
		String local = contained.getIdElement().getIdPart();
		if (contained instanceof DomainResource resource && local != null && USED.contains(contained.fhirType())) {
			Key key = holder.contained(contained.fhirType(), local.replaceFirst("^#", ""));
			add(new Place(place.file(), place.row(), place.entry(), place.type() + ".contained." + key.type()), key,
					resource, "");
		}
		else {
			this.remarks.add(Reason.TYPE_NOT_USED, place, "contained", contained.fhirType());
		}
	}

	private void add(Place place, Key key, DomainResource resource, String fullUrl) {
		Entity entity = entity(place, key, resource);
		if (entity != null) {
			this.resources.add(entity, fullUrl, identifiers(resource));
		}
	}

	private @Nullable Entity entity(Place place, Key key, DomainResource resource) {
		return switch (resource) {
			case Patient patient ->
				new Entity.Patient(place, key, PartialDate.parse(patient.getBirthDateElement().getValueAsString()),
						Contacts.sex(patient.getGender()), isDead(patient),
						patient.hasDeceasedDateTimeType()
								? PartialDate.parse(patient.getDeceasedDateTimeType().getValueAsString()) : null,
						contact(place, patient));
			case RelatedPerson person ->
				new Entity.Related(place, key, Ref.of(person.getPatient(), key), Coded.of(person.getRelationship()),
						PartialDate.parse(person.getBirthDateElement().getValueAsString()),
						Contacts.sex(person.getGender()), Span.of(person.getPeriod()),
						Contacts.of(person.getName(), person.getTelecom(), person.getAddress()));
			case Practitioner person -> new Entity.Practitioner(place, key,
					Coded.of(person.getQualification().stream().map((one) -> one.getCode()).toList()),
					Contacts.of(person.getName(), person.getTelecom(), person.getAddress()));
			case PractitionerRole role ->
				new Entity.Role(place, key, Ref.of(role.getPractitioner(), key), Ref.of(role.getOrganization(), key),
						specialties(role), Span.of(role.getPeriod()), role.hasActive() && !role.getActive());
			case Organization agency -> new Entity.Organization(place, key, agency.getName(),
					Coded.of(agency.getType()), Ref.of(agency.getPartOf(), key),
					Contacts.of(agency.getName(), agency.getTelecom(), agency.getAddress()));
			case CareTeam team -> this.care.team(place, key, team);
			default -> this.care.other(place, key, resource);
		};
	}

	private static boolean isDead(Patient patient) {
		return patient.hasDeceasedDateTimeType()
				|| (patient.hasDeceasedBooleanType() && patient.getDeceasedBooleanType().booleanValue());
	}

	/** Those whom a Patient names beside itself are told, since they are not used. */
	private Entity.Contact contact(Place place, Patient patient) {
		for (int i = 0; i < patient.getContact().size(); i++) {
			this.remarks.add(Reason.ELEMENT_NOT_USED, place, "contact[%d]".formatted(i));
		}
		for (int i = 0; i < patient.getGeneralPractitioner().size(); i++) {
			this.remarks.add(Reason.ELEMENT_NOT_USED, place, "generalPractitioner[%d]".formatted(i));
		}
		for (int i = 0; i < patient.getLink().size(); i++) {
			this.remarks.add(Reason.ELEMENT_NOT_USED, place, "link[%d]".formatted(i));
		}
		if (patient.hasManagingOrganization()) {
			this.remarks.add(Reason.ELEMENT_NOT_USED, place, "managingOrganization");
		}
		return Contacts.of(patient.getName(), patient.getTelecom(), patient.getAddress());
	}

	private static List<Coded> specialties(PractitionerRole role) {
		List<Coded> all = new ArrayList<>(Coded.of(role.getSpecialty()));
		all.addAll(Coded.of(role.getCode()));
		return List.copyOf(all);
	}

	private static List<String> identifiers(DomainResource resource) {
		List<Identifier> all = switch (resource) {
			case Patient one -> one.getIdentifier();
			case RelatedPerson one -> one.getIdentifier();
			case Practitioner one -> one.getIdentifier();
			case PractitionerRole one -> one.getIdentifier();
			case Organization one -> one.getIdentifier();
			case CareTeam one -> one.getIdentifier();
			case org.hl7.fhir.r4.model.Condition one -> one.getIdentifier();
			case org.hl7.fhir.r4.model.Goal one -> one.getIdentifier();
			default -> List.of();
		};
		return all.stream()
			.filter(Identifier::hasValue)
			.map((one) -> Ref.token(one.getSystem(), one.getValue()))
			.toList();
	}

}
