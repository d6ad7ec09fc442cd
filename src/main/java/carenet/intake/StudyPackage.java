package carenet.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import carenet.study.Progress;

/**
 * A study package as it lies there: a folder or a zip of CSV files that nobody has looked
 * at yet.
 *
 * @param path the folder or the zip
 * @param limits what it may cost
 */
public record StudyPackage(Path path, Limits limits) {

	public static StudyPackage at(Path path) {
		return new StudyPackage(path, Limits.DEFAULT);
	}

	/**
	 * Reads and judges all of it in one pass. Whatever is wrong with the package is in
	 * the findings; only trouble with the work folder is an exception.
	 * @param workFolder where rows may be put aside, without identities; created if
	 * missing
	 * @param known what the package may refer to
	 * @param importedAt now: what is recorded without a time is recorded then
	 * @param progress who wants to know how far it is
	 * @return the package, judged; to be closed
	 * @throws IOException if the work folder cannot be used
	 * @throws IllegalStateException if rows can no longer be put aside: a full disk
	 */
	public CheckedPackage check(Path workFolder, Known known, Instant importedAt, Progress progress)
			throws IOException {
		return check(workFolder, known, importedAt, progress, new Findings());
	}

	/** The same where something was found already. */
	CheckedPackage check(Path workFolder, Known known, Instant importedAt, Progress progress, Findings findings)
			throws IOException {
		Registers registers = new Registers(known);
		Buckets buckets = null;
		Optional<PackageSource> opened = PackageSource.open(this.path, this.limits, findings);
		if (opened.isPresent()) {
			try (PackageSource source = opened.get(); Buckets rows = Buckets.in(workFolder)) {
				CsvFiles files = new CsvFiles(source, this.limits, findings, progress);
				files.description();
				new PackageCheck(files, registers, findings, rows).run(importedAt, progress);
				buckets = findings.hasErrors() ? null : rows.keep();
			}
		}
		return new CheckedPackage(findings, registers, buckets, new Identities(this.path, this.limits)::each);
	}

}
