package carenet.fhir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import carenet.access.Identity;
import carenet.graph.DataFolder;
import carenet.intake.Findings;
import carenet.intake.Known;
import carenet.intake.PackageWriter;
import carenet.study.Progress;
import carenet.study.Source;

/** What became of resources, without a database. */
record TranslatedFhir(Path folder, List<Identity> people, Findings findings) {

	static final List<LocalDate> WAVES = FhirOptions.waves("2022-01-01,2024-01-01,2026-01-01");

	static TranslatedFhir of(Path temporary, String name, String content) throws IOException {
		Path file = Files.writeString(temporary.resolve(name), content);
		return of(temporary, new FhirOptions(List.of(file), WAVES, Source.HOSPITAL_RECORD, null, null, false, null));
	}

	static TranslatedFhir of(Path temporary, FhirOptions options) throws IOException {
		Path folder = temporary.resolve("translated");
		Findings findings = new Findings();
		List<Identity> people = new ArrayList<>();
		try (PackageWriter rows = PackageWriter.into(folder)) {
			new FhirImports(new DataFolder(temporary.resolve("data"))).of(options)
				.translate(rows, people::add, Known.NOTHING, findings, Progress.NONE);
		}
		return new TranslatedFhir(folder, people, findings);
	}

	/** The rows of a file, without its header. */
	List<String> rows(String file) {
		try {
			List<String> lines = Files.readAllLines(this.folder.resolve(file));
			return lines.subList(1, lines.size());
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	/** SUPPORTS and the like, without the id of the report. */
	List<String> statements() {
		return rows("statements.csv").stream().map((row) -> row.substring(row.indexOf(',') + 1)).toList();
	}

	Map<String, Long> told() {
		return this.findings.counts();
	}

}
