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
import carenet.intake.StudyImporter;
import carenet.study.Id;
import carenet.study.Progress;
import carenet.study.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Files that other software wrote, where they are there. */
@GraphTest
@Import({ ChronicleConfiguration.class, Supporters.class, StudyImporter.class, FhirImports.class,
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
	void aTranslationWithAnErrorLoadsNothing(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("cut.json"), "{\"resourceType\": \"Patient\", \"id\": \"a\"");
		ImportResult result = this.importer.importTranslated(this.fhir
			.of(new FhirOptions(List.of(file), TranslatedFhir.WAVES, Source.HOSPITAL_RECORD, null, null, false, null)),
				Progress.NONE);
		assertThat(result.imported()).isNull();
		assertThat(ask("MATCH (n) RETURN labels(n)[0] LIMIT 1")).isEmpty();
	}

}
