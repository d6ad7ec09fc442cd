package carenet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import carenet.access.ConsentKind;
import carenet.access.Consents;
import carenet.demo.StudyGenerator;
import carenet.graph.DataFolder;
import carenet.graph.Graph;
import carenet.intake.StudyImporter;
import carenet.study.Id;
import carenet.study.Progress;
import carenet.study.Progress.Step;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.FileSystemUtils;

/**
 * The generated study that an empty store begins with. Its folder stays until the import
 * is complete and so marks a first start that was interrupted.
 */
final class Demonstration {

	private static final LocalDate BEGINNING = LocalDate.of(2022, 1, 1);

	private static final List<Id> NO_RESEARCH = Stream.of("C0012", "C0023", "C0031").map(Id::of).toList();

	private final StudyImporter importer;

	private final Consents consents;

	private final Graph graph;

	private final Console console;

	private final boolean wanted;

	private final Path folder;

	Demonstration(StudyImporter importer, Consents consents, Graph graph, DataFolder data, Console console,
			@Value("${carenet.demo:true}") boolean wanted) {
		this.importer = importer;
		this.consents = consents;
		this.graph = graph;
		this.console = console;
		this.wanted = wanted;
		this.folder = data.root().resolve("demonstration");
	}

	/** Loads it when nothing is there and nobody said no; whether it did. */
	boolean load(Progress progress) {
		try {
			boolean interrupted = FileSystemUtils.deleteRecursively(this.folder);
			if (this.wanted && (isEmpty() || (interrupted && hasNoClient()))) {
				this.console.remark("The store is empty: loading the demonstration study …");
				new StudyGenerator(StudyGenerator.CLIENTS, StudyGenerator.SEED).write(this.folder,
						(done) -> progress.at(new Step("Generating", done, StudyGenerator.CLIENTS, "clients")));
				importFolder(progress);
				consent();
				FileSystemUtils.deleteRecursively(this.folder);
				return true;
			}
			if (this.wanted && interrupted) {
				consent();
			}
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void importFolder(Progress progress) {
		if (this.importer.importPackage(this.folder, progress).imported() == null) {
			throw new IllegalStateException("the demonstration study was refused");
		}
	}

	/** Most of those who took part consented to research, and some did not. */
	private void consent() {
		NO_RESEARCH.forEach((client) -> this.consents.record(client, ConsentKind.RESEARCH, false, BEGINNING));
		this.consents.recordForTheSilent(ConsentKind.RESEARCH, true, BEGINNING);
	}

	/** Nothing at all: a server's database may hold what others put there. */
	private boolean isEmpty() {
		return this.graph.read("MATCH (n) RETURN 1 AS one LIMIT 1", Map.of(), (row) -> row.get("one")).isEmpty();
	}

	private boolean hasNoClient() {
		return this.graph.read("MATCH (c:Client) RETURN 1 AS one LIMIT 1", Map.of(), (row) -> row.get("one")).isEmpty();
	}

}
