package carenet.sameness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import carenet.change.ChangeKey;
import carenet.change.NetworkChanges;
import carenet.change.Transition;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.OwnData;
import carenet.intake.ImportResult;
import carenet.intake.StudyImporter;
import carenet.likeness.Likeness;
import carenet.network.Part;
import carenet.networkcanvas.CanvasImports;
import carenet.networkcanvas.CanvasOptions;
import carenet.study.Id;
import carenet.study.Progress;
import carenet.study.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Two interviews in which the same people have new ids, as other software gives them. */
@SpringBootTest(properties = "carenet.demo=false")
@OwnData
class TwoSessionsTests {

	private static final String ADA_AT_T0 = "aaaaaaaa-0000-0000-0000-000000000001";

	private static final String ADA_AT_T1 = "bbbbbbbb-0000-0000-0000-000000000007";

	private static final String MAPPING = """
			covers: SUPPORTS:ALL
			nodes:
			  Person:
			    is: informal_carer
			    name: name
			    care_type: {variable: role, values: {sister: OTHER_KIN, neighbour: NEIGHBOUR}}
			    supports: helps
			""";

	@Autowired
	StudyImporter importer;

	@Autowired
	CanvasImports canvas;

	@Autowired
	Candidates candidates;

	@Autowired
	Decisions decisions;

	@Autowired
	NetworkChanges changes;

	@TempDir
	Path folder;

	private void session(int wave, String day, String... nodes) throws IOException {
		Path export = Files.createDirectories(this.folder.resolve("export" + wave));
		String ego = "ego-" + wave;
		Files.writeString(export.resolve("C0001_s_ego.csv"), """
				networkCanvasEgoUUID,networkCanvasCaseID,networkCanvasSessionID,networkCanvasProtocolName,sessionStart
				%s,C0001,5d0f9a52-96c4-4d5e-8f10-8ad8a1d1c0d%d,Support,%sT14:00:11.000Z
				""".formatted(ego, wave, day));
		StringBuilder rows = new StringBuilder("nodeID,networkCanvasEgoUUID,networkCanvasUUID,name,role,helps\n");
		for (int i = 0; i < nodes.length; i++) {
			String[] cells = nodes[i].split("\\|", -1);
			rows.append("%d,%s,%s,%s,%s,true%n".formatted(i + 1, ego, cells[0], cells[1], cells[2]));
		}
		Files.writeString(export.resolve("C0001_s_attributeList_Person.csv"), rows);
		Path mapping = Files.writeString(this.folder.resolve("mapping.yaml"), MAPPING);
		ImportResult result = this.importer
			.importTranslated(this.canvas.of(new CanvasOptions(List.of(export), mapping, wave, null)), Progress.NONE);
		assertThat(result.findings().hasErrors()).as(result.findings().toText()).isFalse();
	}

	private List<String> transitions() {
		return this.changes.find(new ChangeKey(Id.of("C0001"), 0, 1, View.DEFAULT, Set.of(Part.TIES)))
			.orElseThrow()
			.ties()
			.stream()
			.map((tie) -> tie.supporter().id() + " " + tie.transition())
			.sorted()
			.toList();
	}

	@Test
	void whoHasANewIdInTheSecondSessionIsNoNewPersonOnceSomebodySaysSo(@Autowired Graph graph) throws IOException {
		EmptyGraph.empty(graph);
		session(0, "2024-02-03", ADA_AT_T0 + "|Ada van Verzonnen|sister",
				"aaaaaaaa-0000-0000-0000-000000000002|Bo Bedacht|neighbour");
		session(1, "2024-08-03", "bbbbbbbb-0000-0000-0000-000000000008|Cor Gedacht|neighbour",
				ADA_AT_T1 + "|Ada Verzonen|sister");
		assertThat(transitions()).contains(ADA_AT_T0 + " " + Transition.ENDED, ADA_AT_T1 + " " + Transition.ADDED);
		List<Candidate> found = this.candidates.find(new Candidates.Wish(null, Likeness.SUGGESTED), Progress.NONE)
			.candidates();
		assertThat(found).singleElement().satisfies((one) -> {
			assertThat(one.kept().id()).isEqualTo(Id.of(ADA_AT_T0));
			assertThat(one.record().id()).isEqualTo(Id.of(ADA_AT_T1));
		});
		List<String> before = transitions();
		this.decisions.decide(List.of(new Wanted(Id.of(ADA_AT_T0), Id.of(ADA_AT_T1), Verdict.SAME,
				"asked at the second interview", found.getFirst().seal())), Progress.NONE);
		assertThat(transitions()).contains(ADA_AT_T0 + " " + Transition.PERSISTED)
			.noneMatch((one) -> one.startsWith(ADA_AT_T1))
			.hasSize(3);
		assertThat(graph.read("MATCH (:Supporter {id: $id})<-[:FROM]-(t:SupportsTie) RETURN t.testimony AS t",
				java.util.Map.of("id", ADA_AT_T0), (row) -> row.get("t").asString()))
			.containsExactly("CLIENT ++");
		this.decisions.decide(List.of(new Wanted(Id.of(ADA_AT_T0), Id.of(ADA_AT_T1), Verdict.UNDECIDED, "", "")),
				Progress.NONE);
		assertThat(transitions()).isEqualTo(before);
	}

}
