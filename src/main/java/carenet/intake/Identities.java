package carenet.intake;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import carenet.access.Identity;
import carenet.study.BadInput;

/**
 * The identities of a package that has been checked.
 *
 * @param path where the package lies
 * @param limits what it may cost
 */
record Identities(Path path, Limits limits) {

	void each(Consumer<Identity> taker) {
		Findings findings = new Findings();
		Optional<PackageSource> opened = PackageSource.open(this.path, this.limits, findings);
		if (opened.isPresent()) {
			try (PackageSource source = opened.get()) {
				if (source.has(StudyFile.IDENTITIES.fileName())) {
					read(source, findings, taker);
				}
			}
			catch (IOException ex) {
				throw new BadInput("the identities cannot be read again: " + ex.getMessage());
			}
		}
		if (findings.hasErrors()) {
			throw new BadInput("the package has changed since it was checked: " + findings.errors().getFirst());
		}
	}

	private void read(PackageSource source, Findings findings, Consumer<Identity> taker) throws IOException {
		StudyFile file = StudyFile.IDENTITIES;
		Optional<Reader> text = CleanText.reader(source.open(file.fileName()), file.fileName(), findings, (done) -> {
		});
		if (text.isPresent()) {
			new TableReader(file, this.limits, findings).read(text.get(), (row) -> {
				Identity identity = Records.identity(row);
				if (identity != null) {
					taker.accept(identity);
				}
			});
		}
	}

}
