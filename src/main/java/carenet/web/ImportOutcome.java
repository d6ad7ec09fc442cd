package carenet.web;

import carenet.intake.Findings;
import carenet.intake.Forecast;
import carenet.intake.ImportResult;
import carenet.intake.Imported;
import carenet.intake.Severity;

/**
 * What came of an import, or of a look at what one would do.
 *
 * @param findings everything that was found
 * @param sentence what a person wants to know
 * @param takenOver whether anything can be seen now
 */
record ImportOutcome(Findings findings, String sentence, boolean takenOver) {

	static ImportOutcome of(ImportResult result) {
		Imported imported = result.imported();
		String sentence = (imported != null) ? imported.sentence()
				: "Nothing was loaded: %,d errors have to be mended first."
					.formatted(result.findings().count(Severity.ERROR));
		return new ImportOutcome(result.findings(), sentence, imported != null);
	}

	static ImportOutcome of(Forecast forecast) {
		return new ImportOutcome(forecast.findings(), forecast.sentence(), false);
	}

}
