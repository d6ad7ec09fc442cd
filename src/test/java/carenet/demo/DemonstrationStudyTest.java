package carenet.demo;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import carenet.study.Interval;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the study of 35 clients shows. */
class DemonstrationStudyTest {

	@TempDir
	private static Path folder;

	private static final StudyGenerator GENERATOR = new StudyGenerator(StudyGenerator.CLIENTS, StudyGenerator.SEED);

	private static WrittenStudy study = new WrittenStudy(Path.of(""));

	private static Map<String, Map<String, String>> reports = Map.of();

	@BeforeAll
	static void write() {
		study = WrittenStudy.of(folder.resolve("demo"), StudyGenerator.CLIENTS, StudyGenerator.SEED);
		reports = study.rows(StudyTable.REPORTS)
			.stream()
			.collect(Collectors.toMap((row) -> cell(row, "report_id"), (row) -> row));
	}

	@ParameterizedTest
	@EnumSource
	void fillsEveryFile(StudyTable table) {
		assertThat(study.rows(table)).isNotEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void fillsEveryColumn(StudyTable table) {
		for (String column : List.of(table.columns().split(",", -1))) {
			assertThat(study.rows(table)).as(column).anyMatch((row) -> !cell(row, column).isEmpty());
		}
	}

	@Test
	void interviewsProfessionalsOfSixteenClientsAndNeverAtT0() {
		List<Map<String, String>> interviews = study.grouped(StudyTable.REPORTS, "source")
			.getOrDefault("PROFESSIONAL", List.of());
		assertThat(interviews).extracting((row) -> row.get("wave")).containsOnly("1", "2");
		assertThat(clientsOf(interviews)).hasSize(16);
	}

	@Test
	void tellsFromEverySeatAndInEveryWay() {
		assertThat(study.grouped(StudyTable.REPORTS, "source")).containsOnlyKeys("CLIENT", "INFORMAL_CARER",
				"PROFESSIONAL", "MUNICIPAL_RECORD", "HOSPITAL_RECORD", "FIELD_OBSERVATION");
		assertThat(study.grouped(StudyTable.STATEMENTS, "evidence")).containsOnlyKeys("EXPLICIT", "IMPLICIT",
				"RETROSPECTIVE", "DATED_RECORD");
		assertThat(study.grouped(StudyTable.WAVES, "status")).containsOnlyKeys("CONDUCTED", "PARTIAL", "MISSED",
				"WITHDRAWN", "LOST_TO_FOLLOW_UP", "DECEASED", "INSTITUTIONALISED");
		assertThat(study.grouped(StudyTable.STATEMENTS, "role")).containsKeys("GUARDIAN", "ADMINISTRATOR",
				"EMERGENCY_CONTACT");
	}

	@Test
	void recordsEveryReportAfterItWasGiven() {
		assertThat(reports.values())
			.allMatch((report) -> cell(report, "recorded_at").substring(0, 10).compareTo(cell(report, "date")) > 0);
	}

	@Test
	void interviewsNobodyWhoWithdrewDiedOrMissedIt() {
		Map<String, String> status = study.rows(StudyTable.WAVES)
			.stream()
			.collect(Collectors.toMap((row) -> row.get("client_id") + "/" + row.get("wave"),
					(row) -> cell(row, "status")));
		assertThat(reports.values()).filteredOn((report) -> cell(report, "source").equals("CLIENT"))
			.extracting((report) -> status.get(report.get("client_id") + "/" + report.get("wave")))
			.containsOnly("CONDUCTED", "PARTIAL");
		assertThat(reports.values())
			.extracting((report) -> status.get(report.get("client_id") + "/" + report.get("wave")))
			.doesNotContain("WITHDRAWN", "DECEASED");
	}

	@Test
	void correctsOneReportAndRetractsAnother() {
		List<Map<String, String>> later = reports.values()
			.stream()
			.filter((report) -> !cell(report, "supersedes").isEmpty())
			.toList();
		assertThat(later).extracting(DemonstrationStudyTest::statements).hasSize(2).contains(0L);
		assertThat(later).allMatch((report) -> cell(report, "recorded_at")
			.compareTo(cell(reports.getOrDefault(cell(report, "supersedes"), Map.of()), "recorded_at")) > 0);
	}

	@Test
	void hasNetworksFromThreeToThirtySupporters() {
		List<Integer> sizes = study.rows(StudyTable.CLIENTS)
			.stream()
			.map((client) -> named(cell(client, "client_id"), "0", "CLIENT").size())
			.toList();
		assertThat(sizes).allMatch((size) -> size >= 3 && size <= 30).anyMatch((size) -> size > 25);
	}

	@Test
	void hasOneClientWithoutAnyInformalCarer() {
		assertThat(truth(Story.NO_INFORMAL_CARER).supports()).isNotEmpty().allMatch(Truth.Support::formal);
	}

	@Test
	void hasANetworkThatFallsApartWithoutOnePerson() {
		Truth truth = truth(Story.FALLS_APART);
		List<Truth.Support> carers = truth.supports().stream().filter((support) -> !support.formal()).toList();
		Truth.Support bridge = carers.getFirst();
		assertThat(truth.contacts()).filteredOn((contact) -> contact.touches(bridge.id())).hasSizeGreaterThan(8);
		assertThat(truth.contacts()).noneMatch((contact) -> !contact.touches(bridge.id())
				&& carers.stream().anyMatch((carer) -> contact.touches(carer.id())));
		assertThat(bridge.span().until()).isBetween(truth.day(1), truth.day(2));
		assertThat(study.rowsOf(StudyTable.STATEMENTS, truth.client().id().value().substring(1)))
			.filteredOn((row) -> cell(row, "kind").equals("IN_CONTACT_WITH")
					&& (cell(row, "from_id") + cell(row, "to_id")).contains("K"))
			.isNotEmpty()
			.allMatch((row) -> row.containsValue(bridge.id().value()));
	}

	@Test
	void hasANetworkThatProfessionalsKnowBetterThanTheClient() {
		String client = clientOf(Story.HIDDEN_NETWORK);
		Set<String> unnamed = named(client, "1", "PROFESSIONAL");
		unnamed.removeAll(named(client, "1", "CLIENT"));
		assertThat(unnamed).hasSizeGreaterThan(4);
	}

	@Test
	void hasACarerWhomTheClientDenies() {
		String client = clientOf(Story.INFORMANTS_DISAGREE);
		assertThat(study.rowsOf(StudyTable.STATEMENTS, client.substring(1)))
			.filteredOn((row) -> cell(row, "from_id").endsWith("-01") && cell(row, "kind").equals("SUPPORTS"))
			.extracting((row) -> row.get("present"))
			.contains("true", "false");
	}

	@Test
	void hasAClientWhoMissedT2WhileOthersSpeak() {
		String client = clientOf(Story.T2_MISSED);
		assertThat(named(client, "2", "CLIENT")).isEmpty();
		assertThat(named(client, "2", "PROFESSIONAL")).isNotEmpty();
	}

	@Test
	void findsNeedsLateAndLeavesNeedsUncovered() {
		Truth late = truth(Story.NEEDS_FOUND_LATE);
		assertThat(late.needs()).anyMatch(
				(need) -> need.span().contains(late.day(0)) && need.foundOn() != null && !need.isFoundBy(late.day(0)));
		Truth uncovered = truth(Story.UNCOVERED);
		assertThat(uncovered.needs()).filteredOn((need) -> need.isFoundBy(uncovered.day(2)))
			.anyMatch((need) -> need.addressed().isEmpty());
	}

	@Test
	void hasPeopleWhoDie() {
		assertThat(truth(Story.CLIENT_DIES).client().deceasedOn()).isNotNull();
		assertThat(study.grouped(StudyTable.STATEMENTS, "end_reason")).containsKey("DIED");
	}

	@Test
	void hasTwoRatersWhoDiffer() {
		Map<String, Set<String>> seen = study.rows(StudyTable.RATINGS)
			.stream()
			.collect(Collectors.groupingBy(
					(row) -> row.get("need_id") + "/"
							+ reports.getOrDefault(cell(row, "report_id"), Map.of()).get("wave"),
					Collectors.mapping((row) -> cell(row, "status"), Collectors.toSet())));
		assertThat(seen.values()).anyMatch((statuses) -> statuses.size() > 1);
	}

	@Test
	void keepsNamesOutOfEveryOtherFile() {
		Set<String> families = new HashSet<>(Words.BOOK.all("family"));
		for (StudyTable table : StudyTable.values()) {
			if (table != StudyTable.IDENTITIES) {
				assertThat(study.rows(table)).noneMatch(
						(row) -> row.values().stream().anyMatch((cell) -> families.stream().anyMatch(cell::contains)));
			}
		}
	}

	@Test
	void hasOnlyReachesThatNobodyHas() {
		assertThat(study.rows(StudyTable.IDENTITIES))
			.allMatch((row) -> cell(row, "phone").matches("\\+44 (7700 900|20 7946 0)\\d{3}")
					&& cell(row, "email").matches("|[a-z0-9-]+@example\\.org"));
	}

	@Test
	void knowsNoSupportBeforeItStarts() {
		assertThat(truth(Story.LARGEST).supports()).allMatch((support) -> support.span().until().equals(Interval.END)
				|| support.span().from().isBefore(support.span().until()));
	}

	private static Truth truth(Story story) {
		return GENERATOR.truth(numberOf(story));
	}

	private static String clientOf(Story story) {
		return Ids.client(numberOf(story)).value();
	}

	private static int numberOf(Story story) {
		int number = 0;
		while (Story.of(number) != story) {
			number++;
		}
		return number;
	}

	private static Set<String> named(String client, String wave, String source) {
		return study.rows(StudyTable.STATEMENTS)
			.stream()
			.filter((row) -> cell(row, "to_id").equals(client) && cell(row, "present").equals("true"))
			.filter((row) -> {
				Map<String, String> report = reports.getOrDefault(cell(row, "report_id"), Map.of());
				return wave.equals(report.get("wave")) && source.equals(report.get("source"));
			})
			.map((row) -> cell(row, "from_id"))
			.collect(Collectors.toCollection(HashSet::new));
	}

	private static Set<String> clientsOf(List<Map<String, String>> rows) {
		return rows.stream().map((row) -> cell(row, "client_id")).collect(Collectors.toSet());
	}

	private static long statements(Map<String, String> report) {
		return study.rows(StudyTable.STATEMENTS)
			.stream()
			.filter((row) -> cell(row, "report_id").equals(report.get("report_id")))
			.count();
	}

	private static String cell(Map<String, String> row, String column) {
		return row.getOrDefault(column, "");
	}

}
