package carenet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import carenet.demo.StudyGenerator;
import carenet.intake.ImportResult;
import carenet.intake.Imported;
import carenet.intake.StudyImporter;
import carenet.study.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The generated study that is asked about. It stays where it is, so that a second run
 * does not import again; what the import took is kept beside it.
 *
 * @param folder of all that a run needs
 * @param clients how many
 */
record BenchData(Path folder, int clients) {

	static final int CLIENTS = 2_000;

	/** The study that most is asked of. */
	BenchData(Path folder) {
		this(folder, CLIENTS);
	}

	String store() {
		return this.folder.resolve("data").toString();
	}

	/** Imports it unless it is there. */
	String fill(Product product) throws IOException {
		Path said = this.folder.resolve("import.txt");
		if (!Files.exists(said)) {
			Path study = this.folder.resolve("study");
			if (!Files.exists(study)) {
				new StudyGenerator(this.clients, 1).write(study);
			}
			long start = System.nanoTime();
			ImportResult result = product.part(StudyImporter.class).importPackage(study, Progress.NONE);
			Files.writeString(said, sentence(this.clients, result.imported(), Duration.ofNanos(System.nanoTime() - start)));
		}
		return Files.readString(said);
	}

	private static String sentence(int clients, @Nullable Imported imported, Duration took) {
		if (imported == null || imported.appended().clients() != clients) {
			throw new IllegalStateException("the study was refused, or was there in part: remove the folder");
		}
		double seconds = took.toMillis() / 1000.0;
		return "%s In %.0f s: %.0f clients, %.0f statements a second (%s)."
			.formatted(imported.sentence(), seconds, clients / seconds, imported.appended().statements() / seconds,
					Machine.loadAverage());
	}

}
