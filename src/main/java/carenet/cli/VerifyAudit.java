package carenet.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import carenet.audit.Anchor;
import carenet.audit.AuditObject;
import carenet.audit.AuditTrail;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.audit.Outcome;
import carenet.audit.Verification;
import carenet.graph.DataFolder;
import carenet.study.NotAllowed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code carenet audit verify}: whether the log is as it was written. */
@Command(name = "verify", description = "Goes along the whole audit log: nothing may be changed, added, missing or "
		+ "moved. Answers 0 for a whole log and 3 for a broken one, whose first broken entry it names.")
final class VerifyAudit implements Callable<Integer> {

	private final Opening opening;

	private final Map<String, String> given;

	private final Console console;

	@Option(names = "--contains", paramLabel = "NUMBER:MAC",
			description = "An entry that has to be there, as an earlier verification said it; can be given several times.")
	private List<String> anchors = List.of();

	@Mixin
	private final DataOption data = new DataOption();

	VerifyAudit(Opening opening, Map<String, String> given, Console console) {
		this.opening = opening;
		this.given = given;
		this.console = console;
	}

	@Override
	public Integer call() {
		List<Anchor> expected = this.anchors.stream().map(Anchor::parse).toList();
		try (Backstage product = this.opening.openWithoutDatabase(this.data.with(this.given))) {
			Verification found = AuditTrail.of(product.get(DataFolder.class)).verify(expected);
			record(product, found);
			this.console.say(text(found));
			return (found.isWhole() ? ExitCode.DONE : ExitCode.BAD_INPUT).code();
		}
	}

	/** What is found is said in any case: it shows nobody. */
	private void record(Backstage product, Verification found) {
		try {
			Auditor auditor = product.get(Auditor.class);
			auditor.record(auditor.draft(Deed.AUDIT, AuditObject.log("verify"))
				.ended(found.isWhole() ? Outcome.DONE : Outcome.FAILED));
		}
		catch (RuntimeException ex) {
			if (!(Failure.of(ex).cause() instanceof NotAllowed refused)) {
				throw ex;
			}
			this.console.remark("carenet: that this was verified is not recorded: " + refused.getMessage());
		}
	}

	private static String text(Verification found) {
		StringBuilder text = new StringBuilder();
		if (found.isWhole()) {
			text.append(String.format(Locale.ROOT, "The audit log is whole: %,d entries, the last is%n%s",
					found.entries(), found.last()));
		}
		else {
			text.append("The audit log is broken at ").append(found.damages().getFirst());
			found.damages().stream().skip(1).forEach((damage) -> text.append("\nand at ").append(damage));
			if (found.more() > 0) {
				text.append(String.format(Locale.ROOT, "%nand at %,d more places", found.more()));
			}
		}
		found.remarks().forEach((remark) -> text.append("\nMind: ").append(remark));
		return text.toString();
	}

}
