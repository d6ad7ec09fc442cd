package carenet.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import carenet.actors.CareType;
import carenet.actors.ClientEntry;
import carenet.actors.ClientFilter;
import carenet.actors.Clients;
import carenet.audit.AuditLog;
import carenet.audit.AuditObject;
import carenet.audit.AuditSettings;
import carenet.audit.Auditor;
import carenet.audit.Doer;
import carenet.audit.Reason;
import carenet.cohort.CohortConfiguration;
import carenet.cohort.CohortQuestion;
import carenet.cohort.Cohorts;
import carenet.evidence.Chronicle;
import carenet.evidence.People;
import carenet.evidence.Story;
import carenet.export.ExportFormat;
import carenet.export.ExportOrder;
import carenet.export.ExportTestConfiguration;
import carenet.export.Exports;
import carenet.graph.DataFolder;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.graph.Properties;
import carenet.graph.StatementCounter;
import carenet.network.NetworkKey;
import carenet.network.Networks;
import carenet.recording.Reports;
import carenet.study.AsOf;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.Interval;
import carenet.study.NotAllowed;
import carenet.study.NotFound;
import carenet.study.Progress;
import carenet.study.Source;
import carenet.study.View;
import carenet.tally.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whose data each role reads, at every place where clients are read. */
@GraphTest
@Import({ CohortConfiguration.class, Clients.class, Reports.class, ExportTestConfiguration.class })
class ReachTests {

	private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

	private static final Viewer CO_OF_P = new Viewer("co-p", UserRole.COORDINATOR, Id.of("P"), Set.of());

	private static final Viewer CO_OF_NOBODY = new Viewer("co-n", UserRole.COORDINATOR, null, Set.of());

	private static final Viewer RESEARCHER = new Viewer("re", UserRole.RESEARCHER);

	private static final Viewer ANALYST = new Viewer("an", UserRole.ANALYST);

	private static final Viewer STEWARD = new Viewer("st", UserRole.STEWARD);

	private static final Viewer OTHER_STEWARD = new Viewer("st2", UserRole.STEWARD);

	@Autowired
	Graph graph;

	@Autowired
	Chronicle chronicle;

	@Autowired
	Clients clients;

	@Autowired
	Networks networks;

	@Autowired
	Cohorts cohorts;

	@Autowired
	Reports reports;

	@Autowired
	Exports exports;

	@Autowired
	StatementCounter counter;

	@TempDir
	Path folder;

	private final TestViewer viewer;

	private final Clock clock = Clock.systemUTC();

	private AuditLog log;

	private Access own;

	private GrantBook book;

	private Grants grants;

	private Consents consents;

	private Caseloads caseloads;

	@Autowired
	ReachTests(TestViewer viewer) {
		this.viewer = viewer;
	}

	@BeforeEach
	void study() {
		EmptyGraph.empty(this.graph);
		for (String id : List.of("C1", "C2", "C3")) {
			Story story = Story.of(id)
				.waves("2024-01-01")
				.carer("M", CareType.OTHER_KIN)
				.professional("P")
				.professional("Q")
				.report(id + "R", 0, Source.CLIENT, id, "")
				.yes("M", "P")
				.end();
			People.write(this.graph, story);
			this.chronicle.append(story.file());
		}
		this.log = AuditLog.open(new DataFolder(this.folder), AuditSettings.DEFAULT, this.clock);
		Auditor auditor = new Auditor(this.log, () -> Doer.LOCAL);
		this.book = new GrantBook(this.graph, this.clock);
		this.own = new Access(this.viewer, this.book, this.clock);
		this.grants = new Grants(this.book, this.own, auditor, this.clock);
		this.consents = new Consents(this.graph, this.own, auditor, this.clock);
		this.caseloads = new Caseloads(this.graph, this.own, auditor, this.clock);
	}

	@AfterEach
	void close() throws IOException {
		this.log.close();
	}

	@Test
	void evidenceGrantsNothing() {
		assertReach(CO_OF_P);
		assertReach(CO_OF_NOBODY);
	}

	@Test
	void anAssignmentCountsFromItsFirstDayUntilTheDayOfItsEnd() {
		assign("C1", "P", this.today, this.today.plusDays(1));
		assign("C2", "P", this.today.minusDays(9), this.today);
		assign("C3", "P", this.today.plusDays(1), Interval.END);
		assertReach(CO_OF_P, "C1");
		assign("C2", "P", this.today.minusDays(2), Interval.END);
		assertReach(CO_OF_P, "C1", "C2");
		assertReach(new Viewer("co-q", UserRole.COORDINATOR, Id.of("Q"), Set.of()));
		this.caseloads.end(Id.of("C2"), Id.of("P"), this.today);
		assertReach(CO_OF_P, "C1");
	}

	@Test
	void twoAssignmentsToOneProfessionalAreOneClient() {
		assign("C1", "P", this.today.minusDays(9), Interval.END);
		assign("C1", "P", this.today.minusDays(2), Interval.END);
		assertReach(CO_OF_P, "C1");
	}

	@Test
	void whoRefusesToShareLeavesTheCaseloadAtOnceAndComesBackAtOnce() {
		assign("C1", "P", this.today, Interval.END);
		consent("C1", ConsentKind.CARE_SHARING, false);
		assertReach(CO_OF_P);
		consent("C1", ConsentKind.CARE_SHARING, true);
		assertReach(CO_OF_P, "C1");
		assertThat(this.consents.of(Id.of("C1"))).extracting((said) -> said.given() + " " + said.holdsOn(this.today))
			.containsExactly("true true", "false false");
	}

	@Test
	void researchTakesConsentThatHoldsToday() {
		assertReach(RESEARCHER);
		consent("C1", ConsentKind.RESEARCH, true);
		consent("C2", ConsentKind.LINKAGE, true);
		assertReach(RESEARCHER, "C1");
		consent("C1", ConsentKind.RESEARCH, false);
		assertReach(RESEARCHER);
	}

	@Test
	void consentOnPaperIsNotTakenForThoseWhoSaidSomethingElse() {
		consent("C2", ConsentKind.RESEARCH, false);
		assertThat(this.consents.recordForTheSilent(ConsentKind.RESEARCH, true, this.today.minusYears(1))).isEqualTo(2);
		assertReach(RESEARCHER, "C1", "C3");
	}

	@Test
	void consentIsNotRecordedForLater() {
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> this.consents.record(Id.of("C1"), ConsentKind.RESEARCH, true, this.today.plusDays(1)));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.consents.record(Id.of("C9"), ConsentKind.RESEARCH, true, null));
	}

	@Test
	void anEmergencyOpensOneClientUntilSomebodyElseDisagrees() {
		assign("C1", "P", this.today, Interval.END);
		Grant grant = as(CO_OF_P, () -> this.grants.openInEmergency(Id.of("C3"), new Reason("found on the street")));
		assertReach(opened(CO_OF_P), "C1", "C3");
		assertReach(opened(CO_OF_NOBODY));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> as(CO_OF_P, () -> this.grants.review(grant.id(), true)));
		as(STEWARD, () -> this.grants.review(grant.id(), false));
		assertReach(opened(CO_OF_P), "C1");
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> as(OTHER_STEWARD, () -> this.grants.review(grant.id(), true)));
		assertThat(as(STEWARD, () -> this.grants.latest(Duration.ofDays(1)))).singleElement()
			.satisfies((one) -> assertThat(one.isPending()).isFalse());
	}

	@Test
	void anEmergencyEndsByItselfAndGoesPastARefusalToShare() {
		assign("C1", "P", this.today, Interval.END);
		consent("C1", ConsentKind.CARE_SHARING, false);
		as(CO_OF_P, () -> this.grants.openInEmergency(Id.of("C1"), new Reason("unconscious")));
		assertReach(opened(CO_OF_P), "C1");
		Instant later = this.clock.instant().plus(Grants.LASTS);
		GrantBook then = new GrantBook(this.graph, Clock.fixed(later, ZoneOffset.UTC));
		assertThat(then.to("co-p")).isEmpty();
		assertThat(new GrantBook(this.graph, this.clock).to("co-p")).as("after a restart").containsOnly(Id.of("C1"));
	}

	/** Two servers on one database, the second of which looks again after two seconds. */
	@Test
	void whatAnotherServerOpensAndEndsCountsHereTwoSecondsLater() {
		Instant start = this.clock.instant();
		AtomicReference<Instant> now = new AtomicReference<>(start);
		InstantSource moments = now::get;
		GrantBook other = new GrantBook(this.graph, moments.withZone(ZoneOffset.UTC));
		assertThat(other.to("co-p")).isEmpty();
		Grant grant = as(CO_OF_P, () -> this.grants.openInEmergency(Id.of("C3"), new Reason("found on the street")));
		now.set(start.plus(GrantBook.UNSEEN).plusSeconds(1));
		assertThat(other.to("co-p")).containsOnly(Id.of("C3"));
		as(STEWARD, () -> this.grants.review(grant.id(), false));
		assertThat(other.to("co-p")).as("not seen yet").containsOnly(Id.of("C3"));
		now.set(now.get().plus(GrantBook.UNSEEN));
		assertThat(other.to("co-p")).isEmpty();
	}

	/** As another server writes it. */
	@Test
	void whatAnotherServerRecordsOfConsentCountsAtOnce() {
		assign("C1", "P", this.today, Interval.END);
		consent("C1", ConsentKind.RESEARCH, true);
		assertReach(RESEARCHER, "C1");
		this.graph.run("MATCH (:Client {id: 'C1'})-[:CONSENTED]->(k:Consent) SET k.given = false", Map.of());
		assertReach(RESEARCHER);
		this.graph.run("""
				MATCH (c:Client {id: 'C1'}) CREATE (c)-[:CONSENTED]->(:Consent {kind: 'CARE_SHARING', given: false,
				  from: $from, until: $until})""", Properties.of("from", this.today, "until", Interval.END));
		assertReach(CO_OF_P);
	}

	@Test
	void whoIsNotThereCannotBeOpened() {
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> as(CO_OF_P, () -> this.grants.openInEmergency(Id.of("C9"), new Reason("x"))));
	}

	@ParameterizedTest
	@EnumSource(value = UserRole.class, names = "COORDINATOR", mode = EnumSource.Mode.EXCLUDE)
	void onlyWhoCaresOpensInAnEmergency(UserRole role) {
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(
				() -> as(new Viewer("a", role), () -> this.grants.openInEmergency(Id.of("C1"), new Reason("x"))));
	}

	/**
	 * C3 bears a name that begins so, or nobody does: the same statement, as much to look
	 * at.
	 */
	@Test
	void aSearchIsAsMuchWorkWhetherSomebodyOutOfReachBearsTheNameOrNobody() {
		assign("C1", "P", this.today, Interval.END);
		for (Viewer who : List.of(CO_OF_P, CO_OF_P.opening(Set.of(Id.of("C2"))))) {
			List<String> nobody = this.counter.statements(() -> assertThat(found(who)).isEmpty());
			List<String> somebody = this.counter.statements(() -> assertThat(found(who, "C3")).isEmpty());
			assertThat(nobody).hasSize(1).isEqualTo(somebody);
			assertThat(this.counter.statements(() -> assertThat(found(who, "C1", "C3")).containsExactly("C1")))
				.isEqualTo(nobody);
		}
	}

	private List<String> found(Viewer who, String... named) {
		return this.viewer.as(who,
				() -> this.clients.search("Z", Stream.of(named).map(Id::of).toList(), 10, null)
					.edges()
					.stream()
					.map((edge) -> edge.node().id().value())
					.toList());
	}

	@Test
	void namesTakeASecondPerson() {
		Grant asked = as(STEWARD, () -> this.grants.askForNames(Id.of("C1"), new Reason("two people in one file")));
		assertThat(as(STEWARD, () -> this.grants.open(Grant.Kind.NAMES))).isEmpty();
		as(OTHER_STEWARD, () -> this.grants.review(asked.id(), true));
		assertThat(as(STEWARD, () -> this.grants.open(Grant.Kind.NAMES))).containsOnly(Id.of("C1"));
		assertThat(as(OTHER_STEWARD, () -> this.grants.open(Grant.Kind.NAMES))).isEmpty();
	}

	@Test
	void numbersAreOfThoseInReachAndAnAnalystsOfAll() {
		assign("C1", "P", this.today, Interval.END);
		consent("C1", ConsentKind.RESEARCH, true);
		consent("C2", ConsentKind.RESEARCH, true);
		assertThat(counted(CO_OF_P)).isEqualTo(1);
		assertThat(counted(RESEARCHER)).isEqualTo(2);
		assertThat(counted(ANALYST)).isEqualTo(3);
		assertThat(counted(STEWARD)).isEqualTo(3);
		assertReach(ANALYST);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> counted(new Viewer("ad", UserRole.ADMIN)));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> counted(Viewer.NOBODY));
	}

	@ParameterizedTest
	@EnumSource(value = UserRole.class, names = { "ANALYST", "ADMIN", "NONE" })
	void whoMaySeeNoClientSeesNone(UserRole role) {
		assertReach(new Viewer("a", role, Id.of("P"), Set.of(Id.of("C1"))));
	}

	@Test
	void aCoordinatorIsProposedAndNotAssigned() {
		this.graph.write((tx) -> tx.run("""
				MATCH (:Professional {id: 'P'})-[r:SUPPORTS]->(:Client {id: 'C2'}) SET r.coordinator = true
				""").consume());
		assertThat(this.caseloads.proposed("")).extracting(Caseloads.Assigned::client).containsExactly(Id.of("C2"));
		assertReach(CO_OF_P);
		assign("C2", "P", this.today, Interval.END);
		assertThat(this.caseloads.proposed("")).isEmpty();
	}

	@Test
	void theCaseloadIsOnePredicateOfTheSameStatement() {
		assign("C1", "P", this.today, Interval.END);
		int without = this.counter.count(() -> network("C1"));
		assertThat(this.counter.count(() -> this.viewer.as(CO_OF_P, () -> network("C1")))).isEqualTo(without);
		assertThat(this.counter.count(() -> this.viewer.as(CO_OF_P, () -> network("C2")))).isEqualTo(without);
	}

	private boolean network(String client) {
		return this.networks.find(NetworkKey.whole(Id.of(client), new AsOf.AtWave(0), View.DEFAULT)).isPresent();
	}

	private int counted(Viewer who) {
		return this.viewer.as(who,
				() -> this.cohorts
					.find(CohortQuestion.everybody(EnumSet.of(Table.TRANSITIONS, Table.WAVES, Table.MEASURES)))
					.whole()
					.clients());
	}

	/** The viewer as each request makes it, with what is open. */
	private Viewer opened(Viewer who) {
		return as(who, this.own::viewer);
	}

	private <T> T as(Viewer who, java.util.function.Supplier<T> work) {
		return this.viewer.as(who, work);
	}

	private void assign(String client, String professional, LocalDate from, LocalDate until) {
		this.caseloads.assign(Id.of(client), Id.of(professional), new Interval(from, until));
	}

	private void consent(String client, ConsentKind kind, boolean given) {
		this.consents.record(Id.of(client), kind, given, null);
	}

	/** One by one, all at once, in lists, around a supporter, and as networks. */
	private void assertReach(Viewer who, String... ids) {
		Set<String> expected = Set.of(ids);
		this.viewer.as(who, () -> {
			for (String id : List.of("C1", "C2", "C3", "C9")) {
				assertThat(this.clients.find(Id.of(id)).isPresent()).as(id).isEqualTo(expected.contains(id));
				assertThat(this.reports.of(Id.of(id)).isPresent()).as(id).isEqualTo(expected.contains(id));
				assertThat(network(id)).as(id).isEqualTo(expected.contains(id));
				assertThat(this.networks.findAllWaves(Id.of(id), View.DEFAULT).isEmpty())
					.isEqualTo(!expected.contains(id));
			}
			for (ClientFilter filter : List.of(ClientFilter.ALL, ClientFilter.search("C"),
					new ClientFilter(List.of("C1", "C2", "C3"), null, null, null, null, null),
					new ClientFilter(null, null, null, null, null, "M"))) {
				var page = this.clients.find(filter, 10, null);
				assertThat(page.edges()).extracting((edge) -> edge.node().id().value())
					.containsExactlyElementsOf(expected.stream().sorted().toList());
				assertThat(page.totalCount()).isEqualTo(expected.size());
			}
			if (who.may(Right.EXPORT)) {
				assertThat(exported(ExportFormat.STUDY_PACKAGE)).isEqualTo(expected);
				assertThat(exported(ExportFormat.JSON_LINES)).isEqualTo(expected);
				assertThat(exported(ExportFormat.SIENA)).isEqualTo(expected);
			}
			return expected;
		});
	}

	/** Which clients any byte of an export is about. */
	private Set<String> exported(ExportFormat format) {
		ByteArrayOutputStream zip = new ByteArrayOutputStream();
		this.exports.write(ExportOrder.all(format), this.exports.zip(zip), AuditObject.Kind.COMMAND, Progress.NONE);
		Set<String> told = new TreeSet<>();
		try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
			while (files.getNextEntry() != null) {
				String text = new String(files.readAllBytes(), StandardCharsets.UTF_8);
				Stream.of("C1", "C2", "C3").filter(text::contains).forEach(told::add);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return told;
	}

}
