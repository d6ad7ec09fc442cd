package carenet.intake;

import carenet.evidence.Report;

/**
 * A report of the package.
 *
 * @param report the report, as long as nobody supersedes it
 * @param recordedAtDefaulted whether the package leaves open when it was recorded
 */
record FiledReport(Report report, boolean recordedAtDefaulted) {
}
