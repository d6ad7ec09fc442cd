package carenet.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import carenet.audit.AuditObject;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.intake.StudyImporter;
import carenet.study.Progress;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real panel of friendships, told by clients of whom each names those who support them,
 * comes out as the matrices that it came from; its changes are published with RSiena.
 */
@GraphTest
@Import(ExportTestConfiguration.class)
class FriendshipPanelExportTests {

	private static final Path DATA = Path.of("..", "shared", "data", "s50");

	private static final int ACTORS = 50;

	@Autowired
	Graph graph;

	@Autowired
	StudyImporter importer;

	@Autowired
	Exports exports;

	@TempDir
	Path folder;

	@Test
	void writesTheMatricesOfThePanel() throws IOException {
		Assumptions.assumeTrue(Files.isDirectory(DATA), "skipped: the panel s50 is not beside the project");
		EmptyGraph.empty(this.graph);
		List<List<String>> panel = new ArrayList<>();
		for (int wave = 1; wave <= 3; wave++) {
			panel.add(Files.readAllLines(DATA.resolve("s50-network%d.dat".formatted(wave)))
				.stream()
				.filter((line) -> !line.isBlank())
				.map((line) -> line.strip().replaceAll("\\s+", ","))
				.toList());
		}
		assertThat(this.importer.importPackage(study(panel), Progress.NONE).findings().errors()).isEmpty();
		Path siena = this.folder.resolve("siena");
		ExportOrder order = ExportOrder.all(ExportFormat.SIENA);
		this.exports.write(order, this.exports.bundle(order, siena), AuditObject.Kind.COMMAND, Progress.NONE);
		List<List<String>> written = new ArrayList<>();
		for (int wave = 0; wave < 3; wave++) {
			written.add(Files.readAllLines(siena.resolve("professionals-T%d.csv".formatted(wave))));
		}
		List<Integer> named = Files.readAllLines(siena.resolve("professionals.csv"))
			.stream()
			.skip(1)
			.map((line) -> Integer.valueOf(line.substring(line.indexOf('F') + 1)))
			.toList();
		assertThat(written).isEqualTo(panel.stream().map((wave) -> columns(wave, named)).toList());
		assertThat(changes(written.get(0), written.get(1))).containsExactly(59, 56, 57);
		assertThat(changes(written.get(1), written.get(2))).containsExactly(56, 50, 66);
		assertThat(changes(written.get(0), written.get(2))).containsExactly(71, 62, 51);
	}

	/** Whoever is named by nobody at any wave is no column. */
	private static List<String> columns(List<String> lines, List<Integer> named) {
		return lines.stream().map((line) -> {
			String[] cells = line.split(",", -1);
			return named.stream().map((column) -> cells[column]).collect(Collectors.joining(","));
		}).toList();
	}

	/** Added, ended, persisted. */
	private static int[] changes(List<String> before, List<String> after) {
		int[] changes = new int[3];
		for (int row = 0; row < ACTORS; row++) {
			String[] was = before.get(row).split(",", -1);
			String[] is = after.get(row).split(",", -1);
			for (int column = 0; column < is.length; column++) {
				if (is[column].equals("1")) {
					changes[was[column].equals("1") ? 2 : 0]++;
				}
				else if (was[column].equals("1")) {
					changes[1]++;
				}
			}
		}
		return changes;
	}

	private Path study(List<List<String>> panel) throws IOException {
		List<String> clients = new ArrayList<>(List.of("client_id"));
		List<String> waves = new ArrayList<>(List.of("client_id,wave,date,status"));
		List<String> friends = new ArrayList<>(List.of("professional_id,profession"));
		List<String> reports = new ArrayList<>(List.of("report_id,client_id,wave,source,date"));
		List<String> statements = new ArrayList<>(List.of("report_id,kind,from_id,to_id,present"));
		for (int actor = 0; actor < ACTORS; actor++) {
			clients.add("C%02d".formatted(actor));
			friends.add("F%02d,FRIEND".formatted(actor));
			for (int wave = 0; wave < panel.size(); wave++) {
				waves.add("C%02d,%d,%d-02-01,CONDUCTED".formatted(actor, wave, 1995 + wave));
				reports.add("R%02d-%d,C%02d,%d,CLIENT,%d-02-01".formatted(actor, wave, actor, wave, 1995 + wave));
				String[] row = panel.get(wave).get(actor).split(",", -1);
				for (int friend = 0; friend < ACTORS; friend++) {
					if (row[friend].equals("1")) {
						statements.add("R%02d-%d,SUPPORTS,F%02d,C%02d,true".formatted(actor, wave, friend, actor));
					}
				}
			}
		}
		Path study = Files.createDirectories(this.folder.resolve("study"));
		Files.write(study.resolve("clients.csv"), clients);
		Files.write(study.resolve("waves.csv"), waves);
		Files.write(study.resolve("professionals.csv"), friends);
		Files.write(study.resolve("informal_carers.csv"), List.of("carer_id,care_type"));
		Files.write(study.resolve("agencies.csv"), List.of("agency_id,name,sector"));
		Files.write(study.resolve("needs.csv"), List.of("need_id,client_id,domain"));
		Files.write(study.resolve("reports.csv"), reports);
		Files.write(study.resolve("statements.csv"), statements);
		return study;
	}

}
