package carenet.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import carenet.access.Identity;
import carenet.actors.Agency;
import carenet.actors.CareType;
import carenet.actors.Client;
import carenet.actors.InformalCarer;
import carenet.actors.Need;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.evidence.ClientFile;
import carenet.evidence.Covers;
import carenet.evidence.Report;
import carenet.evidence.ReportDigest;
import carenet.evidence.Statement;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.Progress;
import carenet.study.Source;
import carenet.study.Wave;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

class CheckedPackageTest {

	@TempDir
	Path work;

	private CheckedPackage check(StudyText study, Known known) throws IOException {
		Path folder = study.writeTo(Files.createTempDirectory(this.work, "package"));
		return StudyPackage.at(folder).check(this.work.resolve("work"), known, StudyText.NOW, Progress.NONE);
	}

	private List<ClientFile> clients(StudyText study, Known known) throws IOException {
		try (CheckedPackage checked = check(study, known)) {
			assertThat(checked.findings().errors()).isEmpty();
			return checked.clients().toList();
		}
	}

	@Test
	void handsOverClientByClient() throws IOException {
		List<ClientFile> clients = clients(StudyText.valid(), Known.NOTHING);
		assertThat(clients).extracting((file) -> file.client().id().value()).containsExactly("C1", "C2");
		ClientFile first = clients.getFirst();
		assertThat(first.waves()).extracting(Wave::label).containsExactly("T0", "T1", "T2");
		assertThat(first.needs()).extracting(Need::label).containsExactly("=1+1");
		assertThat(first.reports()).extracting((report) -> report.id().value())
			.containsExactly("R1", "R2", "R3", "R4", "R5", "R6");
		assertThat(first.statements()).hasSize(11).first().satisfies((statement) -> {
			assertThat(statement.tie().id()).isEqualTo("C1/SUPPORTS/M/C1");
			assertThat(statement.attributes().hoursPerWeek()).isEqualTo(2.5);
		});
		assertThat(first.ratings()).hasSize(1);
		assertThat(first.events()).hasSize(1);
		assertThat(first.assignments()).hasSize(1);
		assertThat(first.codings()).hasSize(1);
	}

	@Test
	void takesASourcesCoverageAndTheTimeOfImportWhereNothingIsStated() throws IOException {
		try (CheckedPackage checked = check(StudyText.valid(), Known.NOTHING)) {
			Report report = report(checked, "R5");
			assertThat(report.covers()).isEqualTo(Covers.byDefault(Source.INFORMAL_CARER));
			assertThat(report.recordedAt()).isEqualTo(StudyText.NOW);
			assertThat(checked.isRecordedAtDefaulted(report.id())).isTrue();
			assertThat(checked.isRecordedAtDefaulted(Id.of("R1"))).isFalse();
		}
	}

	@Test
	void marksASupersededReport() throws IOException {
		try (CheckedPackage checked = check(StudyText.valid(), Known.NOTHING)) {
			assertThat(report(checked, "R3").supersededAt()).isEqualTo(Instant.parse("2018-09-01T09:00:00Z"));
			assertThat(report(checked, "R6").supersededAt()).isNull();
		}
	}

	private static Report report(CheckedPackage checked, String id) {
		return checked.clients()
			.flatMap((file) -> file.reports().stream())
			.filter((report) -> report.id().equals(Id.of(id)))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void handsOverRegistersAndIdentities() throws IOException {
		try (CheckedPackage checked = check(StudyText.valid(), Known.NOTHING)) {
			assertThat(checked.carers()).hasSize(3);
			assertThat(checked.professionals()).hasSize(2);
			assertThat(checked.agencies()).extracting(Agency::name)
				.containsExactly("District team", "City", "Debt help, \"Dawn\" House");
			assertThat(checked.employments()).hasSize(2);
			List<Identity> identities = new ArrayList<>();
			checked.identities(identities::add);
			assertThat(identities).extracting(Identity::name).containsExactly("Synthetic Person", "Other Person");
			assertThat(identities.getFirst()).hasToString("Identity[C1]");
		}
	}

	@Test
	void handsOverNothingOfAPackageWithAnError() throws IOException {
		try (CheckedPackage checked = check(StudyText.valid().cell("clients.csv", 2, "sex", "F"), Known.NOTHING)) {
			assertThatExceptionOfType(BadInput.class).isThrownBy(checked::clients)
				.withMessage("the package has 1 errors: nothing of it is taken over");
			assertThatExceptionOfType(BadInput.class).isThrownBy(checked::agencies);
		}
	}

	@Test
	void leavesNothingBehind() throws IOException {
		check(StudyText.valid(), Known.NOTHING).close();
		check(StudyText.valid().cell("clients.csv", 2, "sex", "F"), Known.NOTHING).close();
		try (Stream<Path> left = Files.list(this.work.resolve("work"))) {
			assertThat(left).isEmpty();
		}
	}

	@Test
	void tellsHowFarItIs() throws IOException {
		Path folder = StudyText.valid().writeTo(this.work.resolve("study"));
		List<Progress.Step> steps = new ArrayList<>();
		StudyPackage.at(folder).check(this.work.resolve("work"), Known.NOTHING, StudyText.NOW, steps::add).close();
		long size = Files.size(folder.resolve("statements.csv"));
		assertThat(steps).contains(new Progress.Step("reading statements.csv", 0, size, "bytes"),
				new Progress.Step("reading statements.csv", size, size, "bytes"));
	}

	@Test
	void acceptsAReportAboutAClientWhomTheStoreKnows() throws IOException {
		Store store = new Store(clients(StudyText.valid(), Known.NOTHING));
		StudyText later = StudyText.empty()
			.add("reports.csv", "R8,C1,1,CLIENT,,2018-08-05,,,2018-08-06T09:00:00Z,R2")
			.add("statements.csv", "R8,SUPPORTS,M,C1,true,,,,,,,,,,,,", "R8,IN_CONTACT_WITH,M,P,true,,,,,,,,,,,,",
					"R8,ADDRESSES,M,N1,true,,,,,,,,,,,,");
		assertThat(later.findings(this.work, store).toText()).startsWith("0 errors, 0 warnings, 0 notices");
		assertThat(clients(later, store)).singleElement().satisfies((file) -> {
			assertThat(file.client().birthYear()).isEqualTo(1961);
			assertThat(file.waves()).isEmpty();
			assertThat(file.statements()).hasSize(3);
		});
	}

	@Test
	void acceptsTheSamePackageAgain() throws IOException {
		Store store = new Store(clients(StudyText.valid(), Known.NOTHING));
		assertThat(StudyText.valid().findings(this.work, store).toText()).startsWith("0 errors, 0 warnings");
	}

	@Test
	void keepsTheTimeOfTheFirstImportWhereNoneIsStated() throws IOException {
		Store store = new Store(clients(StudyText.valid(), Known.NOTHING));
		Path folder = StudyText.valid()
			.add("reports.csv", "R8,C1,0,INFORMAL_CARER,M,2018-02-03,,,2020-01-02T00:00:00Z,R5")
			.writeTo(this.work.resolve("later"));
		Instant later = StudyText.NOW.plus(Duration.ofDays(2));
		try (CheckedPackage checked = StudyPackage.at(folder)
			.check(this.work.resolve("work"), store, later, Progress.NONE)) {
			assertThat(checked.findings().toText()).startsWith("0 errors, 0 warnings, 0 notices");
			assertThat(report(checked, "R5").recordedAt()).isEqualTo(StudyText.NOW);
			assertThat(report(checked, "R5").supersededAt()).isEqualTo(Instant.parse("2020-01-02T00:00:00Z"));
		}
	}

	@Test
	void refusesAReportThatSaysSomethingElseThanBefore() throws IOException {
		Store store = new Store(clients(StudyText.valid(), Known.NOTHING));
		for (StudyText changed : List.of(StudyText.valid().cell("statements.csv", 2, "closeness", "4"),
				StudyText.valid().cell("reports.csv", 2, "mode", "ROSTER"),
				StudyText.valid().cell("reports.csv", 2, "recorded_at", "2018-02-02T10:00:00Z"),
				StudyText.valid().cell("ratings.csv", 2, "score", "1"))) {
			assertThat(changed.findings(this.work, store).errors()).singleElement().satisfies((problem) -> {
				assertThat(problem.code()).isEqualTo("report-changed");
				assertThat(problem.row()).isEqualTo(2);
				assertThat(problem.value()).isEqualTo("R1");
			});
		}
	}

	@Test
	void refusesWhatTheStoreContradicts() throws IOException {
		Store store = new Store(clients(StudyText.valid(), Known.NOTHING));
		assertThat(StudyText.empty().add("informal_carers.csv", "P,OTHER,,,,").findings(this.work, store).errors())
			.extracting(Problem::code)
			.containsExactly("duplicate-id");
		assertThat(StudyText.empty().add("waves.csv", "C1,3,2019-02-01,CONDUCTED").findings(this.work, store).errors())
			.extracting(Problem::code)
			.containsExactly("waves-not-rising");
		assertThat(StudyText.empty()
			.add("reports.csv", "R8,C1,1,PROFESSIONAL,P,2018-08-05,,,2019-08-06T09:00:00Z,R3")
			.findings(this.work, store)
			.errors()).extracting(Problem::code).containsExactly("superseded-twice");
	}

	@Test
	void findsNoErrorInTheAcceptanceFixture() throws IOException {
		Path fixture = Path.of("..", "shared", "data", "fixture");
		assumeThat(fixture).as("the acceptance fixture is not beside this project").isDirectory();
		try (CheckedPackage checked = StudyPackage.at(fixture)
			.check(this.work.resolve("work"), Known.NOTHING, Instant.now(), Progress.NONE)) {
			assertThat(checked.findings().errors()).as(checked.findings().toText()).isEmpty();
			assertThat(checked.findings().warnings()).extracting(Problem::code).containsOnly("report-after-last-wave");
			assertThat(checked.clients()).hasSize(2);
		}
	}

	/** A store that has taken over the valid study. */
	private static final class Store implements Known {

		private static final List<Supporter> SUPPORTERS = List.of(
				new InformalCarer(Id.of("M"), CareType.OTHER_KIN, null, null, null, null),
				new InformalCarer(Id.of("V"), CareType.VOLUNTEER, null, null, null, null),
				new InformalCarer(Id.of("U"), CareType.OTHER_KIN, null, null, null, LocalDate.of(2018, 5, 3)),
				new Professional(Id.of("P"), "DISTRICT_NURSE", true), new Professional(Id.of("D"), "X", true),
				new Agency(Id.of("TEAM"), "District team", "DISTRICT_TEAM", true, true, Id.of("CITY")),
				new Agency(Id.of("CITY"), "City", "MUNICIPALITY", true, false, null),
				new Agency(Id.of("CHARITY"), "Debt help", "DEBT_RELIEF", true, false, null));

		private final Map<Id, ClientFile> clients = new HashMap<>();

		Store(List<ClientFile> files) {
			files.forEach((file) -> this.clients.put(file.client().id(), file));
		}

		@Override
		public Optional<Client> client(Id id) {
			return Optional.ofNullable(this.clients.get(id)).map(ClientFile::client);
		}

		@Override
		public List<Wave> waves(Id client) {
			return this.clients.containsKey(client) ? this.clients.get(client).waves() : List.of();
		}

		@Override
		public Optional<Supporter> supporter(Id id) {
			return SUPPORTERS.stream().filter((supporter) -> supporter.id().equals(id)).findFirst();
		}

		@Override
		public Optional<Need> need(Id id) {
			return files().flatMap((file) -> file.needs().stream()).filter((need) -> need.id().equals(id)).findFirst();
		}

		private Stream<ClientFile> files() {
			return this.clients.values().stream();
		}

		@Override
		public Optional<KnownReport> report(Id id) {
			return files()
				.flatMap((file) -> file.reports()
					.stream()
					.filter((report) -> report.id().equals(id))
					.map((report) -> known(file, report)))
				.findFirst();
		}

		@Override
		public Optional<Id> keptFor(Id record) {
			return Optional.empty();
		}

		@Override
		public boolean isKept(Id record) {
			return false;
		}

		private static KnownReport known(ClientFile file, Report report) {
			List<Statement> statements = file.statements()
				.stream()
				.filter((statement) -> statement.report().equals(report.id()))
				.toList();
			Id supersededBy = file.reports()
				.stream()
				.filter((other) -> report.id().equals(other.supersedes()))
				.map(Report::id)
				.findFirst()
				.orElse(null);
			return new KnownReport(report.id(), report.client(), report.recordedAt(), report.supersedes(), supersededBy,
					report.supersededAt(), ReportDigest.of(report, statements,
							file.ratings().stream().filter((rating) -> rating.report().equals(report.id())).toList()));
		}

		@Override
		public Set<Id> supportersOf(Id client) {
			return Set.of(Id.of("M"), Id.of("U"), Id.of("P"), Id.of("TEAM"));
		}

	}

}
