package carenet.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import carenet.actors.Agency;
import carenet.actors.Client;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;
import carenet.study.TieState;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/**
 * The bundle of one client: the people and organisations who are present at a wave, and a
 * CareTeam for each wave.
 */
final class CareTeamBundle {

	private final ClientShown client;

	private final FhirPeople people;

	private final boolean named;

	private final Map<String, Resource> resources = new LinkedHashMap<>();

	CareTeamBundle(ClientShown client, boolean named) {
		this.client = client;
		this.named = named;
		this.people = new FhirPeople(client);
	}

	Bundle bundle() {
		patient();
		List<SupportNetwork> networks = this.client.networks();
		for (int i = 0; i < networks.size(); i++) {
			team(networks.get(i), i == networks.size() - 1);
		}
		Bundle bundle = new Bundle();
		bundle.setType(Bundle.BundleType.COLLECTION);
		bundle.setIdentifier(this.people.identifier("bundle", this.client.id().value()));
		FhirMarks.mark(bundle, this.named);
		this.resources.forEach((address, resource) -> {
			FhirMarks.mark(resource, this.named);
			bundle.addEntry().setFullUrl(address).setResource(resource);
		});
		return bundle;
	}

	private void patient() {
		Client client = this.client.known().client();
		Patient patient = new Patient();
		patient.addIdentifier(this.people.identifier("person", client.id().value()));
		patient.setGender(FhirPeople.gender(client.sex()));
		if (client.birthYear() != null) {
			patient.setBirthDateElement(new DateType("%04d".formatted(client.birthYear())));
		}
		if (client.deceasedOn() != null) {
			patient.setDeceased(new DateTimeType(client.deceasedOn().toString()));
		}
		this.people.name(client.id(), patient::addName, patient::addTelecom);
		add(client.id().value(), patient);
	}

	private String add(String id, Resource resource) {
		String address = this.people.address(id);
		this.resources.putIfAbsent(address, resource);
		return address;
	}

	private Reference patientReference() {
		return new Reference(this.people.address(this.client.id().value()));
	}

	private Reference reference(Supporter supporter) {
		return new Reference(add(supporter.id().value(), switch (supporter) {
			case InformalCarer carer -> relative(carer);
			case Professional professional -> practitioner(professional);
			case Agency agency -> organization(agency);
		}));
	}

	private Resource relative(InformalCarer carer) {
		RelatedPerson relative = new RelatedPerson();
		relative.addIdentifier(this.people.identifier("person", carer.id().value()));
		relative.setPatient(patientReference());
		relative.addRelationship(FhirPeople.relationship(carer));
		relative.setGender(FhirPeople.gender(carer.sex()));
		if (carer.birthYear() != null) {
			relative.setBirthDateElement(new DateType("%04d".formatted(carer.birthYear())));
		}
		this.people.name(carer.id(), relative::addName, relative::addTelecom);
		return relative;
	}

	private Resource practitioner(Professional professional) {
		Practitioner practitioner = new Practitioner();
		practitioner.addIdentifier(this.people.identifier("person", professional.id().value()));
		practitioner.addQualification().setCode(FhirPeople.concept("profession", professional.profession()));
		this.people.name(professional.id(), practitioner::addName, practitioner::addTelecom);
		return practitioner;
	}

	private Resource organization(Agency agency) {
		Organization organization = new Organization();
		organization.addIdentifier(this.people.identifier("agency", agency.id().value()));
		organization.setName(agency.name());
		organization.addType(FhirPeople.concept("sector", agency.sector()));
		return organization;
	}

	private void team(SupportNetwork network, boolean last) {
		String id = this.client.id() + "/" + network.wave().index();
		CareTeam team = new CareTeam();
		team.addIdentifier(this.people.identifier("network", id));
		team.setStatus((last && this.client.known().client().deceasedOn() == null) ? CareTeam.CareTeamStatus.ACTIVE
				: CareTeam.CareTeamStatus.INACTIVE);
		String name = "Support network at %s (%s)".formatted(network.wave().label(), network.wave().date());
		team.setName(name);
		team.setSubject(patientReference());
		network.present().forEach((tie) -> participants(team, tie));
		int unknown = network.ties(TieState.UNKNOWN).size();
		String sentence = "A projection of what was told, under a view: %d present, %d not known."
			.formatted(network.present().size(), unknown);
		team.addNote(new Annotation().setText(sentence));
		network.warnings().forEach((warning) -> team.addNote(new Annotation().setText(warning)));
		team.setText(text(name, sentence));
		add("network " + id, team);
	}

	private static Narrative text(String name, String sentence) {
		Narrative text = new Narrative();
		text.setStatus(Narrative.NarrativeStatus.GENERATED);
		XhtmlNode div = new XhtmlNode(NodeType.Element, "div").setAttribute("xmlns", "http://www.w3.org/1999/xhtml");
		div.addTag("p").addText(name);
		div.addTag("p").addText(sentence);
		text.setDiv(div);
		return text;
	}

	/**
	 * Only a practitioner acts on behalf of an organisation; one participant for each.
	 */
	private void participants(CareTeam team, SupportTie tie) {
		if (tie.supporter() instanceof Professional && !tie.agencies().isEmpty()) {
			tie.agencies().forEach((agency) -> participant(team, tie).setOnBehalfOf(reference(agency)));
		}
		else {
			participant(team, tie);
		}
	}

	private CareTeam.CareTeamParticipantComponent participant(CareTeam team, SupportTie tie) {
		CareTeam.CareTeamParticipantComponent participant = team.addParticipant();
		participant.addRole(FhirPeople.role(tie.supporter()));
		participant.setMember(reference(tie.supporter()));
		FhirMarks.period(tie.statements()).ifPresent(participant::setPeriod);
		return participant;
	}

}
