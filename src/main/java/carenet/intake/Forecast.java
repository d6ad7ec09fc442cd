package carenet.intake;

import carenet.evidence.Foreseen;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, told before anything is written.
 *
 * @param findings everything that was found
 * @param expected what would be taken over; null when an error would keep all of it out
 * @param foreseen what would become of ties and needs
 */
public record Forecast(Findings findings, @Nullable Imported expected, Foreseen foreseen) {

	/** What a person wants to know of it. */
	public String sentence() {
		Imported would = this.expected;
		if (would == null) {
			return "Nothing would be loaded: %,d errors have to be mended first."
				.formatted(this.findings.count(Severity.ERROR));
		}
		if (would.changedNothing()) {
			return "Nothing would change: everything is already there.";
		}
		return ("Nothing is written yet. An import would add %,d clients, %,d supporters, %,d ties, %,d needs, %,d reports "
				+ "with %,d statements and %,d ratings; change %,d register rows and %,d supporters; end %,d ties; "
				+ "contradict %,d earlier answers.")
			.formatted(would.appended().clients(), would.supporters(), this.foreseen.ties(), this.foreseen.needs(),
					would.appended().reports(), would.appended().statements(), would.appended().ratings(),
					would.appended().register(), would.registered(), this.foreseen.ended(),
					this.foreseen.contradicted());
	}

}
