package carenet.intake;

import java.io.IOException;
import java.util.function.Consumer;

import carenet.access.Identity;
import carenet.study.Progress;

/**
 * An importer of another format: it reads what other software wrote and writes the same
 * as a study package, which then goes the way of every package.
 */
public interface Translator {

	/** Of the format, as a code: {@code fhir}, {@code network-canvas}. */
	String format();

	/**
	 * Translates. An error among the findings keeps everything out; what cannot be used
	 * is a notice or a warning with its reason.
	 * @param rows where the package is written, without identities
	 * @param people who takes the identities, which are never written to a disk in clear
	 * @param known what the store has already
	 * @param findings who wants to know what was wrong or not used
	 * @param progress who wants to know how far it is
	 * @throws IOException if the files cannot be read, or the package cannot be written
	 */
	void translate(PackageWriter rows, Consumer<Identity> people, Known known, Findings findings, Progress progress)
			throws IOException;

}
