package carenet.recording;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import carenet.actors.CareType;
import carenet.demo.StudyGenerator;
import carenet.evidence.Appended;
import carenet.evidence.Chronicle;
import carenet.evidence.People;
import carenet.evidence.Story;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.OwnData;
import carenet.graph.StatementCounter;
import carenet.intake.Draft;
import carenet.intake.DraftRow;
import carenet.intake.StudyFile;
import carenet.intake.StudyImporter;
import carenet.study.Id;
import carenet.study.Progress;
import carenet.study.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Several who write about one client at the same time. */
@SpringBootTest(properties = "carenet.demo=false")
@AutoConfigureGraphQlTester
@OwnData
class WritersAtOnceTests {

	private static final int WRITERS = 6;

	private static final int EACH = 4;

	@Autowired
	Graph graph;

	@Autowired
	Chronicle chronicle;

	@Autowired
	Recorder recorder;

	@Autowired
	Reports reports;

	@Autowired
	StudyImporter importer;

	@Autowired
	StatementCounter statements;

	@TempDir
	Path folder;

	@BeforeEach
	void client() {
		EmptyGraph.empty(this.graph);
		Story story = Story.of("R")
			.waves("2020-01-01", "2020-07-01")
			.carer("sister", CareType.OTHER_KIN)
			.report("R-0", 0, Source.CLIENT, "R", "SUPPORTS:ALL")
			.yes("sister")
			.end();
		People.write(this.graph, story);
		this.chronicle.append(story.file());
	}

	private static Wanted report(String id, @Nullable Integer basedOn) {
		String carer = "friend-" + id;
		return new Wanted(Wanted.Kind.REPORT, Id.of("R"), Id.of(id), new Draft(List.of(
				new DraftRow(StudyFile.REPORTS, "",
						Map.of("report_id", id, "client_id", "R", "wave", "1", "source", "FIELD_OBSERVATION",
								"informant_id", id, "date", "2020-07-01")),
				new DraftRow(StudyFile.CARERS, "informalCarers[0]", Map.of("carer_id", carer, "care_type", "FRIEND")),
				new DraftRow(StudyFile.STATEMENTS, "statements[0]", Map.of("report_id", id, "kind", "SUPPORTS",
						"from_id", carer, "to_id", "R", "present", "true")))),
				basedOn);
	}

	private int revision() {
		return this.reports.of(Id.of("R")).orElseThrow().revision();
	}

	private static <T> List<T> together(List<Callable<T>> work) throws Exception {
		List<T> answers = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
			for (Future<T> one : threads.invokeAll(work)) {
				answers.add(one.get());
			}
		}
		return answers;
	}

	@Test
	void allAreRecordedAndNoneIsLost() throws Exception {
		int before = revision();
		List<Callable<Boolean>> work = IntStream.range(0, WRITERS).<Callable<Boolean>>mapToObj((writer) -> () -> {
			boolean all = true;
			for (int i = 0; i < EACH; i++) {
				all &= recordedAtLast(report("W%d-%d".formatted(writer, i), null));
			}
			return all;
		}).toList();
		assertThat(together(work)).doesNotContain(false);
		assertThat(revision()).isEqualTo(before + WRITERS * EACH);
		assertThat(this.reports.of(Id.of("R")).orElseThrow().reports()).hasSize(1 + WRITERS * EACH)
			.extracting(ReportShown::revision)
			.doesNotHaveDuplicates();
		assertThat(this.chronicle.rebuild(List.of(Id.of("R")))).as("the network follows").isEqualTo(Appended.NOTHING);
	}

	/** Whoever is too often overtaken is told so, and comes again. */
	private boolean recordedAtLast(Wanted wanted) {
		Answer answer = this.recorder.record(wanted);
		while (answer instanceof Answer.Clashed) {
			answer = this.recorder.record(wanted);
		}
		return answer instanceof Answer.Done;
	}

	@Test
	void ofManyBasedOnTheSameOneIsRecordedAndTheOthersClash() throws Exception {
		int looked = revision();
		List<Callable<Answer>> work = IntStream.range(0, WRITERS)
			.<Callable<Answer>>mapToObj((writer) -> () -> this.recorder.record(report("W" + writer, looked)))
			.toList();
		List<Answer> answers = together(work);
		assertThat(answers).filteredOn(Answer.Done.class::isInstance).hasSize(1);
		assertThat(answers).filteredOn(Answer.Clashed.class::isInstance).hasSize(WRITERS - 1);
		assertThat(revision()).isEqualTo(looked + 1);
		assertThat(this.graph.read("MATCH (s:InformalCarer) WHERE s.id STARTS WITH 'friend-' RETURN s", Map.of(),
				(row) -> row))
			.as("who came with a report that clashed")
			.hasSize(1);
	}

	@Test
	void theSameSentManyTimesAtOnceIsRecordedOnce() throws Exception {
		int looked = revision();
		List<Callable<Answer>> work = IntStream.range(0, WRITERS)
			.<Callable<Answer>>mapToObj((writer) -> () -> this.recorder.record(report("same", looked)))
			.toList();
		List<Answer> answers = together(work);
		assertThat(answers).allMatch(Answer.Done.class::isInstance);
		assertThat(answers).filteredOn((answer) -> answer instanceof Answer.Done done && !done.already()).hasSize(1);
		assertThat(revision()).isEqualTo(looked + 1);
	}

	@Test
	void recordsWhileAStudyIsImported() {
		Path demo = this.folder.resolve("demo");
		new StudyGenerator(3, 1).write(demo);
		List<Answer> answers = new ArrayList<>();
		this.importer.importPackage(demo, (step) -> {
			if (answers.isEmpty() && step.stage().equals("clients")) {
				answers.add(this.recorder.record(report("meanwhile", revision())));
			}
		});
		assertThat(answers).hasSize(1).allMatch(Answer.Done.class::isInstance);
		assertThat(this.chronicle.clients()).hasSize(4);
	}

	@Test
	void anImportRaisesTheRevisionOfWhomItChangesAndOfNobodyElse() {
		Path demo = this.folder.resolve("demo");
		new StudyGenerator(2, 1).write(demo);
		this.importer.importPackage(demo, Progress.NONE);
		assertThat(revisions()).containsEntry("C0001", 1).containsEntry("C0002", 1).containsEntry("R", revision());
		this.importer.importPackage(demo, Progress.NONE);
		assertThat(revisions()).as("the same again").containsEntry("C0001", 1).containsEntry("C0002", 1);
	}

	private Map<String, Integer> revisions() {
		Map<String, Integer> revisions = new java.util.HashMap<>();
		this.graph.read("MATCH (c:Client) RETURN c.id AS id, c.revision AS revision", Map.of(), (row) -> row)
			.forEach((row) -> revisions.put(row.get("id").asString(), row.get("revision").asInt()));
		return revisions;
	}

	@Test
	void asksTheDatabaseAboutAsOftenForManyPeopleAsForOne() {
		int few = this.statements.count(() -> this.recorder.record(report("one", null)));
		List<DraftRow> rows = new ArrayList<>(report("many", null).draft().rows());
		for (int i = 1; i < 30; i++) {
			String carer = "other-" + i;
			rows.add(new DraftRow(StudyFile.CARERS, "informalCarers[%d]".formatted(i),
					Map.of("carer_id", carer, "care_type", "FRIEND")));
			rows.add(new DraftRow(StudyFile.STATEMENTS, "statements[%d]".formatted(i), Map.of("report_id", "many",
					"kind", "SUPPORTS", "from_id", carer, "to_id", "R", "present", "true")));
		}
		Wanted many = new Wanted(Wanted.Kind.REPORT, Id.of("R"), Id.of("many"), new Draft(rows), null);
		assertThat(this.statements.count(() -> this.recorder.record(many))).isEqualTo(few).isLessThan(30);
	}

}
