package carenet.fhir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import carenet.study.BadInput;
import carenet.study.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FhirTranslatorTest {

	private static final String PATIENT = """
			{"resourceType": "Patient", "id": "pat-a", "gender": "female", "birthDate": "1950",
			 "name": [{"given": ["Wilma"], "family": "Verzonnen"}]}
			""";

	private static final String NURSE = """
			{"resourceType": "Practitioner", "id": "nurse", "name": [{"text": "N. Bedacht"}],
			 "identifier": [{"system": "urn:oid:1.2.3", "value": "777"}]}
			""";

	@TempDir
	Path folder;

	private TranslatedFhir lines(String... resources) throws IOException {
		return TranslatedFhir.of(this.folder, "all.ndjson",
				List.of(resources).stream().map((one) -> one.replace("\n", " ")).collect(Collectors.joining("\n")));
	}

	private static String team(String member, String period) {
		return """
				{"resourceType": "CareTeam", "id": "team", "status": "active", "subject": {"reference": "Patient/pat-a"},
				 "participant": [{"member": {"reference": "%s"}%s}]}
				"""
			.formatted(member, period.isEmpty() ? "" : ", \"period\": " + period);
	}

	@Test
	void aPeriodIsADatedRecordWhoseLastDayBelongsToIt() throws IOException {
		TranslatedFhir told = lines(PATIENT, NURSE,
				team("Practitioner/nurse", "{\"start\": \"2021-05-01\", \"end\": \"2023-06-30\"}"));
		assertThat(told.statements()).singleElement()
			.asString()
			.startsWith("SUPPORTS,Practitioner.nurse,Patient.pat-a,true,2021-05-01,2023-07-01,,DATED_RECORD");
		assertThat(told.rows("reports.csv")).singleElement()
			.asString()
			.contains(",2,HOSPITAL_RECORD,,2026-01-01,RECORD,"
					+ "SUPPORTS:MENTIONED;ADDRESSES:MENTIONED;IN_CONTACT_WITH:MENTIONED,,");
	}

	@Test
	void whatIsNotDatedIsSaidOfTheLastWaveOnly() throws IOException {
		TranslatedFhir told = lines(PATIENT, NURSE, team("Practitioner/nurse", ""));
		assertThat(told.statements()).singleElement()
			.asString()
			.startsWith("SUPPORTS,Practitioner.nurse,Patient.pat-a,true,,,,EXPLICIT");
		assertThat(told.told()).containsEntry("fhir-undated", 1L);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"start": "2020"}                          | true,2020-01-01,,,DATED_RECORD
			{"start": "2023-04", "end": "2024-03-05"}  | true,2023-04-01,2024-03-06,,DATED_RECORD
			{"start": "2022"}                          | true,,,,EXPLICIT
			{"end": "2023-01-31"}                      | false,,2023-02-01,,EXPLICIT
			{"start": "2010", "end": "2024"}           | true,2010-01-01,2025-01-01,,DATED_RECORD
			{"start": "2010", "end": "2025"}           | true,2010-01-01,2026-01-01,,DATED_RECORD
			""")
	void aDateIsUsedAsFarAsTheWavesCanTell(String period, String expected) throws IOException {
		TranslatedFhir told = lines(PATIENT, NURSE, team("Practitioner/nurse", period));
		assertThat(told.statements()).singleElement()
			.asString()
			.startsWith("SUPPORTS,Practitioner.nurse,Patient.pat-a," + expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Practitioner/nurse", "Practitioner/nurse/_history/3",
			"https://care.example/fhir/Practitioner/nurse", "Practitioner?identifier=urn:oid:1.2.3|777",
			"Practitioner?identifier=urn%3Aoid%3A1.2.3%7C777", "Practitioner?identifier=777" })
	void findsWhomAReferenceMeans(String reference) throws IOException {
		assertThat(lines(PATIENT, NURSE, team(reference, "{\"start\": \"2020\"}")).statements()).hasSize(1);
	}

	@Test
	void findsWhatABundleCallsByItsFullUrlAndWhatAResourceContains() throws IOException {
		TranslatedFhir told = TranslatedFhir.of(this.folder, "bundle.json",
				"""
						{"resourceType": "Bundle", "type": "transaction", "entry": [
						 {"fullUrl": "urn:uuid:11111111-2222-3333-4444-555555555555",
						  "resource": {"resourceType": "Patient", "id": "pat-a"}},
						 {"resource": {"resourceType": "CareTeam", "id": "team", "status": "active",
						  "contained": [{"resourceType": "RelatedPerson", "id": "r1",
						    "patient": {"reference": "urn:uuid:11111111-2222-3333-4444-555555555555"},
						    "relationship": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "code": "SIS"}]}]}],
						  "subject": {"reference": "urn:uuid:11111111-2222-3333-4444-555555555555"},
						  "period": {"start": "2020-01-01"},
						  "participant": [{"member": {"reference": "#r1"}}]}}]}
						""");
		assertThat(told.findings().warnings()).isEmpty();
		assertThat(told.rows("informal_carers.csv")).singleElement().asString().contains(",OTHER_KIN,SIBLING,");
		assertThat(told.statements()).singleElement().asString().contains("2020-01-01,,,DATED_RECORD");
	}

	@Test
	void aBundleMaySayThatItIsOneAfterItsEntries() throws IOException {
		TranslatedFhir told = TranslatedFhir.of(this.folder, "sorted.json",
				"""
						{"type": "collection", "entry": [{"resource": {"id": "pat-a", "resourceType": "Patient"}}], "resourceType": "Bundle"}
						""");
		assertThat(told.findings().hasErrors()).isFalse();
		assertThat(told.rows("clients.csv")).containsExactly("Patient.pat-a,,,,,");
	}

	@Test
	void onBehalfOfIsAnEmployment() throws IOException {
		TranslatedFhir told = lines(PATIENT, NURSE,
				"{\"resourceType\": \"Organization\", \"id\": \"home\", \"name\": \"Thuiszorg Fictie\"}",
				"""
						{"resourceType": "CareTeam", "id": "team", "status": "active", "subject": {"reference": "Patient/pat-a"},
						 "period": {"start": "2020-02-01"},
						 "participant": [{"member": {"reference": "Practitioner/nurse"},
						  "onBehalfOf": {"reference": "Organization/home"}}]}
						""");
		assertThat(told.rows("employments.csv")).containsExactly("Practitioner.nurse,Organization.home,2020-02-01,");
		assertThat(told.rows("agencies.csv")).singleElement()
			.asString()
			.startsWith("Organization.home,Thuiszorg Fictie,");
	}

	@Test
	void nothingIsDroppedInSilence() throws IOException {
		TranslatedFhir told = lines(PATIENT, NURSE, team("Practitioner/nobody", ""),
				"{\"resourceType\": \"Location\", \"id\": \"l\"}",
				"{\"resourceType\": \"CareTeam\", \"id\": \"wrong\", \"status\": \"entered-in-error\"}", """
						{"resourceType": "Condition", "id": "c", "subject": {"reference": "Patient/elsewhere"},
						 "code": {"coding": [{"system": "http://snomed.info/sct", "code": "84114007"}]}}
						""");
		assertThat(told.told()).containsEntry("fhir-unresolved-reference", 2L)
			.containsEntry("fhir-type-not-used", 1L)
			.containsEntry("fhir-entered-in-error", 1L)
			.containsEntry("fhir-no-subject", 1L)
			.containsEntry("fhir-supports-nobody", 1L);
		assertThat(told.findings().toText())
			.contains("WARNING all.ndjson, row 3, column CareTeam.participant[0].member: [fhir-unresolved-reference]");
		assertThat(told.statements()).isEmpty();
	}

	@Test
	void anIdThatMayBeANumberOfAPersonOrHoldsTheNameIsHashedTheSameEachTime() throws IOException {
		String numbered = PATIENT.replace("pat-a", "123456782");
		String named = PATIENT.replace("pat-a", "wilma-1");
		List<String> first = lines(numbered, named).rows("clients.csv");
		assertThat(first).hasSize(2).noneMatch((row) -> row.contains("123456782") || row.contains("wilma"));
		assertThat(lines(numbered, named).rows("clients.csv")).isEqualTo(first);
	}

	@Test
	void namesAreInNoFile() throws IOException {
		TranslatedFhir told = lines(PATIENT, NURSE, team("Practitioner/nurse", "{\"start\": \"2020\"}"));
		assertThat(told.people()).extracting((one) -> one.name()).contains("Wilma Verzonnen", "N. Bedacht");
		for (String file : List.of("clients.csv", "professionals.csv", "statements.csv", "reports.csv")) {
			assertThat(Files.readString(told.folder().resolve(file))).doesNotContain("Verzonnen", "Bedacht");
		}
		assertThat(told.folder().resolve("identities.csv")).doesNotExist();
		assertThat(told.findings().toJson()).doesNotContain("Verzonnen", "Bedacht");
	}

	@Test
	void aNestedTeamIsReadOnceHoweverTeamsReferToEachOther() throws IOException {
		String teams = IntStream.range(0, 2000)
			.mapToObj((
					i) -> "{\"resourceType\": \"CareTeam\", \"id\": \"t%d\", \"status\": \"active\", \"participant\": [{\"member\": {\"reference\": \"CareTeam/t%d\"}}]%s}"
						.formatted(i, (i + 1) % 2000,
								(i == 0) ? ", \"subject\": {\"reference\": \"Patient/pat-a\"}" : ""))
			.collect(Collectors.joining("\n"));
		TranslatedFhir told = lines(PATIENT, teams.lines().findFirst().orElseThrow());
		assertThat(told.findings().hasErrors()).isFalse();
		told = TranslatedFhir.of(this.folder, "teams.ndjson", PATIENT.replace("\n", " ") + "\n" + teams);
		assertThat(told.findings().hasErrors()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"resourceType": "Patient", "id": "a"                 | fhir-malformed-json
			not json                                              | fhir-malformed-json
			[1, 2]                                                | fhir-malformed-json
			{"resourceType": "Patient", "name": "Jan"}            | fhir-malformed-resource
			{"resourceType": "Patient", "multipleBirthInteger": 1e99999999} | fhir-resource-too-large
			{"resourceType": "Location"}                          | fhir-nothing-found
			""")
	void whatIsNoFhirIsRefused(String text, String code) throws IOException {
		TranslatedFhir told = TranslatedFhir.of(this.folder, "bad.json", text);
		assertThat(told.findings().errors()).extracting((one) -> one.code()).containsExactly(code);
		assertThat(told.rows("clients.csv")).isEmpty();
	}

	@Test
	void deepNestingIsRefused() throws IOException {
		TranslatedFhir told = TranslatedFhir.of(this.folder, "deep.json",
				"{\"resourceType\": \"Patient\", \"x\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}");
		assertThat(told.told()).containsEntry("fhir-malformed-json", 1L);
	}

	@Test
	void textThatIsNotUtf8IsRefused() throws IOException {
		Path file = this.folder.resolve("latin.json");
		Files.write(file, new byte[] { '{', '"', (byte) 0xE9, '"', ':', '1', '}' });
		FhirOptions options = new FhirOptions(List.of(file), TranslatedFhir.WAVES, Source.HOSPITAL_RECORD, null, null,
				false, null);
		assertThat(TranslatedFhir.of(this.folder, options).told()).containsEntry("fhir-malformed-json", 1L);
	}

	@Test
	void twoServersWithTheSameIdAreNotMixed() throws IOException {
		TranslatedFhir told = lines(PATIENT, PATIENT.replace("1950", "1951"));
		assertThat(told.told()).containsEntry("fhir-conflicting-resources", 1L);
	}

	@Test
	void wavesHaveToRise() {
		assertThatThrownBy(() -> new FhirOptions(List.of(), FhirOptions.waves("2024-01-01,2022-01-01"),
				Source.HOSPITAL_RECORD, null, null, false, null))
			.isInstanceOf(BadInput.class)
			.hasMessage("the days of the waves have to rise: 2022-01-01 is not after 2024-01-01");
		assertThatThrownBy(() -> FhirOptions.waves("2024")).isInstanceOf(BadInput.class);
	}

	@Test
	void episodesOfCareCanBeTheWaves() throws IOException {
		Path file = Files.writeString(this.folder.resolve("e.ndjson"), PATIENT.replace("\n", " ") + "\n"
				+ """
						{"resourceType": "EpisodeOfCare", "id": "e1", "status": "finished", "patient": {"reference": "Patient/pat-a"}, "period": {"start": "2020-01-05", "end": "2020-09-01"}}
						{"resourceType": "EpisodeOfCare", "id": "e2", "status": "active", "patient": {"reference": "Patient/pat-a"}, "period": {"start": "2021-03-01T10:00:00+01:00"}}
						""");
		TranslatedFhir told = TranslatedFhir.of(this.folder, new FhirOptions(List.of(file), List.of(),
				Source.HOSPITAL_RECORD, null, LocalDate.of(2022, 1, 1), false, null));
		assertThat(told.rows("waves.csv")).containsExactly("Patient.pat-a,0,2020-01-05,CONDUCTED",
				"Patient.pat-a,1,2021-03-01,CONDUCTED", "Patient.pat-a,2,2022-01-01,CONDUCTED");
		assertThat(told.rows("events.csv")).hasSize(2).allMatch((row) -> row.contains(",INTAKE,"));
	}

}
