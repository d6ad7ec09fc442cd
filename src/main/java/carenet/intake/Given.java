package carenet.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import carenet.access.Identity;
import carenet.study.Progress;

/**
 * A package that somebody gave, as it lies there or translated; the people of a
 * translated one are held in memory only.
 *
 * @param path where the package lies
 * @param people their identities
 * @param findings what the translation found
 */
record Given(Path path, List<Identity> people, Findings findings) {

	static Given lying(Path path, Findings findings) {
		return new Given(path, List.of(), findings);
	}

	static Given translated(Translator translator, ImportJournal.Entry entry, Known known, Findings findings,
			Progress progress) throws IOException {
		List<Identity> people = new ArrayList<>();
		try (PackageWriter rows = PackageWriter.into(entry.translated())) {
			translator.translate(rows, people::add, known, findings, progress);
		}
		return new Given(entry.translated(), people, findings);
	}

	/** Judged, unless the translation has failed already. */
	CheckedPackage check(ImportJournal.Entry entry, Known known, Progress progress) throws IOException {
		if (this.findings.hasErrors()) {
			return CheckedPackage.refused(this.findings);
		}
		return new StudyPackage(this.path, Limits.DEFAULT).check(entry.work(), known, entry.importedAt(), progress,
				this.findings);
	}

}
