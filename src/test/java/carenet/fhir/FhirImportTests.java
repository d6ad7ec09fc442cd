package carenet.fhir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import carenet.access.IdentityVault;
import carenet.actors.Supporters;
import carenet.evidence.ChronicleConfiguration;
import carenet.graph.DataFolder;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.intake.Forecast;
import carenet.intake.ImportResult;
import carenet.intake.Imported;
import carenet.intake.IntakeConfiguration;
import carenet.intake.StoreBefore;
import carenet.intake.StudyImporter;
import carenet.study.Id;
import carenet.study.Progress;
import carenet.study.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Files that other software wrote, where they are there. */
@GraphTest
@Import({ ChronicleConfiguration.class, Supporters.class, IntakeConfiguration.class, FhirImports.class,
		FhirImportTests.Vault.class })
class FhirImportTests {

	private static final Path DATA = Path.of("..", "shared", "data");

	static class Vault {

		@Bean
		IdentityVault identities(DataFolder data) {
			return IdentityVault.open(data);
		}

	}

	@Autowired
	Graph graph;

	@Autowired
	StudyImporter importer;

	@Autowired
	FhirImports fhir;

	@Autowired
	IdentityVault identities;

	@BeforeEach
	void empty() {
		EmptyGraph.empty(this.graph);
	}

	private static FhirOptions of(String folder) {
		Path path = DATA.resolve(folder);
		assumeThat(path).as("the files of other software are beside the project").isDirectory();
		return new FhirOptions(List.of(path), TranslatedFhir.WAVES, Source.HOSPITAL_RECORD, null, null, false, null);
	}

	private ImportResult imported(FhirOptions options) {
		ImportResult result = this.importer.importTranslated(this.fhir.of(options), Progress.NONE);
		assertThat(result.findings().errors()).isEmpty();
		return result;
	}

	private List<String> ask(String cypher) {
		return this.graph.read(cypher, Map.of(), (row) -> row.get(0).asString());
	}

	@Test
	void theTeamOfComplexElderlyCareHasItsInformalCarerAndItsFiveProfessionals() {
		ImportResult result = imported(of("fhir-careteam"));
		assertThat(ask("MATCH (:Client) RETURN 'client'")).hasSize(1);
		assertThat(ask("MATCH (k:InformalCarer)-[:SUPPORTS {wave: 2}]->(:Client) RETURN k.relation"))
			.containsExactly("PARTNER");
		assertThat(ask("MATCH (p:Professional)-[:SUPPORTS {wave: 2}]->(:Client) RETURN p.profession ORDER BY p.id"))
			.containsExactly("Huisartsen, niet nader gespecificeerd", "Medisch specialisten, geriatrie",
					"Medisch specialisten, cardiologie", "Medisch specialisten, inwendige geneeskunde", "Apothekers");
		assertThat(result.findings().counts()).containsEntry("fhir-related-to-another", 1L)
			.containsEntry("fhir-subject-among-participants", 1L)
			.containsEntry("fhir-undated", 6L);
		assertThat(ask("MATCH ()-[r:SUPPORTS]->(:Client) WHERE r.wave < 2 RETURN r.tie"))
			.as("an undated team says nothing of earlier waves")
			.isEmpty();
		Id client = Id.of(ask("MATCH (c:Client) RETURN c.id").getFirst());
		assertThat(this.identities.find(client)).map((one) -> Objects.requireNonNull(one.name()))
			.contains("Ingrid de Jong-de Wit");
	}

	@Test
	void syntheaBundlesLoadWithEveryReferenceResolved() {
		ImportResult result = imported(of("synthea"));
		assertThat(result.findings().counts()).doesNotContainKeys("fhir-unresolved-reference",
				"fhir-ambiguous-reference", "fhir-no-subject", "fhir-invalid-value");
		assertThat(ask("MATCH (c:Client) RETURN c.id")).hasSize(4);
		assertThat(ask("MATCH (c:Client) WHERE COUNT { (c)<-[:SUPPORTS {wave: 1}]-(:Professional) } = 1 "
				+ "AND COUNT { (c)<-[:SUPPORTS {wave: 1}]-(:Agency) } = 1 RETURN c.id"))
			.hasSize(4);
		assertThat(ask("MATCH (c:Client)<-[:SUPPORTS {wave: 2}]-(:Professional) RETURN c.id"))
			.as("one team has ended in between")
			.hasSize(3);
		assertThat(ask("MATCH (p:Professional) WHERE NOT (p)-[:WORKS_FOR]->(:Agency) RETURN p.id")).isEmpty();
		assertThat(ask("MATCH (n:Need) RETURN n.id")).isNotEmpty();
		Imported again = Objects.requireNonNull(imported(of("synthea")).imported());
		assertThat(again.changedNothing()).as(again.sentence()).isTrue();
	}

	@Test
	void whatIsForeseenIsWhatThenHappens() throws IOException {
		FhirOptions options = of("synthea");
		Forecast forecast = this.importer.foreseeTranslated(this.fhir.of(options), Progress.NONE);
		assertThat(ask("MATCH (n) RETURN labels(n)[0] LIMIT 1")).isEmpty();
		ImportResult result = imported(options);
		assertThat(forecast.expected()).isEqualTo(result.imported());
		assertThat(forecast.findings().toJson()).isEqualTo(result.findings().toJson());
		assertThat(ask("MATCH (t:Tie) RETURN t.id")).hasSize(forecast.foreseen().ties());
		assertThat(ask("MATCH (n:Need) RETURN n.id")).hasSize(forecast.foreseen().needs());
	}

	private FhirOptions lines(Path folder, String... resources) throws IOException {
		Path file = Files.write(folder.resolve("later.ndjson"),
				List.of(resources).stream().map((one) -> one.replace("\n", " ")).toList());
		return new FhirOptions(List.of(file), TranslatedFhir.WAVES, Source.HOSPITAL_RECORD, null, null, false, null);
	}

	private static FhirOptions sample() {
		return new FhirOptions(List.of(Path.of("src", "test", "resources", "fhir", "careteam.ndjson")),
				TranslatedFhir.WAVES, Source.HOSPITAL_RECORD, null, null, false, null);
	}

	@Test
	void aLaterExtractMayReferToWhomTheStudyHasAlready(@TempDir Path folder) throws IOException {
		imported(sample());
		FhirOptions later = lines(folder,
				"""
						{"resourceType": "CareTeam", "id": "later", "status": "active", "subject": {"reference": "Patient/sample-a"},
						 "period": {"start": "2024-05-01"}, "participant": [
						 {"member": {"reference": "Practitioner/sample-nurse"}, "onBehalfOf": {"reference": "Organization/sample-home"}},
						 {"member": {"reference": "RelatedPerson/sample-sister"}}, {"member": {"reference": "Organization/sample-home"}},
						 {"member": {"reference": "https://other.example/fhir/Practitioner/sample-nurse"}},
						 {"member": {"reference": "Practitioner/nobody"}}]}
						""");
		StoreBefore before = StoreBefore.of(this.graph);
		List<String> people = ask("MATCH (s:Supporter) RETURN s.id + coalesce(s.profession, '') ORDER BY s.id");
		Forecast forecast = this.importer.foreseeTranslated(this.fhir.of(later), Progress.NONE);
		ImportResult result = imported(later);
		before.assertForeseen(forecast, result, this.graph);
		assertThat(forecast.foreseen().contradicted()).as("the team of now began later").isPositive();
		assertThat(result.findings().counts()).containsEntry("fhir-unresolved-reference", 2L)
			.containsEntry("fhir-employment-of-stored", 1L)
			.doesNotContainKey("fhir-related-to-another");
		assertThat(ask("MATCH (s:Supporter) RETURN s.id + coalesce(s.profession, '') ORDER BY s.id")).isEqualTo(people);
		assertThat(ask("MATCH (s)-[:SUPPORTS {wave: 2}]->(:Client) RETURN s.id ORDER BY s.id"))
			.containsExactly("Organization.sample-home", "Practitioner.sample-nurse", "RelatedPerson.sample-sister");
		assertThat(ask("MATCH (p:Professional)-[e:WORKS_FOR]->() RETURN toString(e.from)"))
			.containsExactly("2020-01-01");
		assertThat(this.identities.find(Id.of("Practitioner.sample-nurse"))).map((one) -> one.name())
			.contains("C. Bedacht");
	}

	@Test
	void whatHasChangedInARecordIsForeseenToo(@TempDir Path folder) throws IOException {
		imported(sample());
		StoreBefore before = StoreBefore.of(this.graph);
		String told = Files.readString(Path.of("src", "test", "resources", "fhir", "careteam.ndjson"));
		FhirOptions later = lines(folder, told.replace(
				"{\"member\": {\"reference\": \"PractitionerRole/sample-role\"}}",
				"{\"member\": {\"reference\": \"PractitionerRole/sample-role\"}, \"period\": {\"start\": \"2021-02-03\", \"end\": \"2025-03-01\"}}")
			.split("\n", -1));
		Forecast forecast = this.importer.foreseeTranslated(this.fhir.of(later), Progress.NONE);
		before.assertForeseen(forecast, imported(later), this.graph);
		assertThat(forecast.foreseen().ended()).as("the record now says that the nurse has left").isEqualTo(1);
		assertThat(forecast.foreseen().contradicted()).as("at the last wave she was said to be there").isEqualTo(1);
		assertThat(ask("MATCH (:Professional)-[r:SUPPORTS {wave: 2}]->() RETURN r.tie")).isEmpty();
	}

	@Test
	void aTeamOfWhomOnlyReferencesAreNamedIsShownWithItsCarerAndEveryAgency(@TempDir Path folder) throws IOException {
		ImportResult result = imported(lines(folder, """
				{"resourceType": "Patient", "id": "one", "gender": "female"}
				""",
				"""
						{"resourceType": "RelatedPerson", "id": "partner", "patient": {"reference": "Patient/another-id"},
						 "relationship": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "code": "SPS"}]}]}
						""",
				"""
						{"resourceType": "Practitioner", "id": "gp"}
						""",
				"""
						{"resourceType": "PractitionerRole", "id": "gp-role", "practitioner": {"reference": "Practitioner/gp"},
						 "organization": {"reference": "Organization/practice"},
						 "specialty": [{"coding": [{"system": "urn:oid:2.16.840.1.113883.2.4.6.7", "code": "0100", "display": "Huisarts"}]}]}
						""",
				"""
						{"resourceType": "Organization", "id": "practice", "name": "Praktijk Bedacht"}
						""",
				"""
						{"resourceType": "CareTeam", "id": "team", "subject": {"reference": "Patient/one"}, "participant": [
						 {"member": {"reference": "Patient/one"}}, {"member": {"reference": "RelatedPerson/partner"}},
						 {"member": {"reference": "PractitionerRole/gp-role"}}]}
						"""));
		assertThat(result.findings().counts()).containsEntry("fhir-related-to-another", 1L)
			.containsEntry("fhir-missing-status", 1L)
			.containsEntry("fhir-undated", 2L);
		assertThat(ask("MATCH (s)-[:SUPPORTS {wave: 2}]->(:Client {id: 'Patient.one'}) RETURN s.id ORDER BY s.id"))
			.containsExactly("Practitioner.gp", "RelatedPerson.partner");
		assertThat(ask("MATCH (p {id: 'Practitioner.gp'})-[:WORKS_FOR]->(a) RETURN p.profession + ' ' + a.name"))
			.containsExactly("Huisarts Praktijk Bedacht");
		assertThat(ask("MATCH ()-[r:SUPPORTS]->(:Client) WHERE r.wave < 2 RETURN r.tie")).isEmpty();
	}

	@Test
	void aTransactionBundleFindsPeopleByConditionalReferences(@TempDir Path folder) throws IOException {
		Path people = Files.writeString(folder.resolve("practitioners.json"),
				"""
						{"resourceType": "Bundle", "type": "batch", "entry": [
						 {"fullUrl": "urn:uuid:0f4eb3a0-0000-4000-8000-000000000001", "resource": {"resourceType": "Practitioner",
						  "id": "0f4eb3a0-0000-4000-8000-000000000001", "identifier": [{"system": "http://hl7.org/fhir/sid/us-npi", "value": "9999"}]}},
						 {"fullUrl": "urn:uuid:0f4eb3a0-0000-4000-8000-000000000002", "resource": {"resourceType": "Organization",
						  "id": "0f4eb3a0-0000-4000-8000-000000000002", "name": "Fictional hospital",
						  "identifier": [{"system": "https://example.org/org", "value": "o-2"}]}},
						 {"fullUrl": "urn:uuid:0f4eb3a0-0000-4000-8000-000000000003", "resource": {"resourceType": "PractitionerRole",
						  "practitioner": {"reference": "Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|9999"},
						  "organization": {"identifier": {"system": "https://example.org/org", "value": "o-2"}}}}]}
						""");
		Path patient = Files.writeString(folder.resolve("patient.json"),
				"""
						{"resourceType": "Bundle", "type": "transaction", "entry": [
						 {"fullUrl": "urn:uuid:0f4eb3a0-0000-4000-8000-000000000004", "resource": {"resourceType": "Patient", "id": "0f4eb3a0-0000-4000-8000-000000000004"}},
						 {"fullUrl": "urn:uuid:0f4eb3a0-0000-4000-8000-000000000005", "resource": {"resourceType": "CareTeam", "id": "0f4eb3a0-0000-4000-8000-000000000005",
						  "status": "active", "subject": {"reference": "urn:uuid:0f4eb3a0-0000-4000-8000-000000000004"}, "period": {"start": "2019-01-01"},
						  "participant": [{"member": {"reference": "urn:uuid:0f4eb3a0-0000-4000-8000-000000000004"}},
						   {"member": {"reference": "Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|9999"}},
						   {"member": {"reference": "Organization?identifier=https://example.org/org|o-2"}}]}}]}
						""");
		ImportResult result = imported(new FhirOptions(List.of(patient, people), TranslatedFhir.WAVES,
				Source.HOSPITAL_RECORD, null, null, false, null));
		assertThat(result.findings().counts()).doesNotContainKeys("fhir-unresolved-reference",
				"fhir-ambiguous-reference", "fhir-no-subject");
		assertThat(ask("MATCH (s)-[r:SUPPORTS]->(:Client) RETURN labels(s)[1] + r.wave ORDER BY r.wave, labels(s)[1]"))
			.hasSize(6);
		assertThat(ask("MATCH (:Professional)-[:WORKS_FOR]->(a) RETURN a.name")).containsExactly("Fictional hospital");
	}

	@Test
	void anInterruptedImportIsFinishedFromTheTranslationWithoutNames() {
		FhirOptions options = new FhirOptions(List.of(Path.of("src", "test", "resources", "fhir", "careteam.ndjson")),
				TranslatedFhir.WAVES, Source.HOSPITAL_RECORD, null, null, false, null);
		try {
			this.importer.importTranslated(this.fhir.of(options), (step) -> {
				if (step.stage().equals("clients")) {
					throw new IllegalStateException("the power went out");
				}
			});
		}
		catch (IllegalStateException ex) {
			assertThat(ex).hasMessage("the power went out");
		}
		assertThat(ask("MATCH (c:Client) RETURN c.id")).as("nothing half-done is seen").isEmpty();
		this.importer.finishInterrupted(Progress.NONE);
		assertThat(ask("MATCH (c:Client) RETURN c.id")).containsExactly("Patient.sample-a");
		assertThat(this.identities.find(Id.of("Practitioner.sample-nurse"))).isPresent();
		assertThat(Objects.requireNonNull(imported(options).imported()).changedNothing()).isTrue();
	}

	@Test
	void aTranslationWithAnErrorLoadsNothing(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("cut.json"), "{\"resourceType\": \"Patient\", \"id\": \"a\"");
		ImportResult result = this.importer.importTranslated(this.fhir
			.of(new FhirOptions(List.of(file), TranslatedFhir.WAVES, Source.HOSPITAL_RECORD, null, null, false, null)),
				Progress.NONE);
		assertThat(result.imported()).isNull();
		assertThat(ask("MATCH (n) RETURN labels(n)[0] LIMIT 1")).isEmpty();
	}

}
