package carenet.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.intake.Findings;
import carenet.intake.FindingsFile;
import carenet.intake.Forecast;
import carenet.intake.ImportResult;
import carenet.intake.Imported;
import carenet.intake.StudyImporter;
import carenet.study.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every import has in common: where it goes, whether it is tried only, the answer.
 */
final class ImportAnswer {

	@Mixin
	private final DataOption data = new DataOption();

	@Option(names = "--dry-run", description = "Say what would happen, and write nothing.")
	private boolean dryRun;

	@Option(names = "--format", paramLabel = "text|json", description = "How the answer is written (default: text).")
	private Format format = Format.TEXT;

	private enum Format {

		TEXT, JSON

	}

	@Option(names = "--findings", paramLabel = "FILE",
			description = "Write everything that is found there, however much, as CSV.")
	private @Nullable Path everything;

	/** What an importer works with. */
	record Work(Backstage product, Findings findings, Progress progress) {

		StudyImporter importer() {
			return this.product.get(StudyImporter.class);
		}

	}

	/** How an importer does it, and how it only looks. */
	record Way(Function<Work, ImportResult> take, Function<Work, Forecast> look) {
	}

	/** What is said, and whether it is good news. */
	private record Answer(String text, boolean good) {
	}

	int run(Opening opening, Map<String, String> given, Console console, Way way) {
		Answer answer = answer(opening, given, console, way);
		console.say(answer.text);
		return (answer.good ? ExitCode.DONE : ExitCode.BAD_INPUT).code();
	}

	private Answer answer(Opening opening, Map<String, String> given, Console console, Way way) {
		if (this.everything == null) {
			return answer(opening, given, console, way, new Findings());
		}
		try (FindingsFile file = FindingsFile.at(this.everything)) {
			return answer(opening, given, console, way, new Findings(file));
		}
	}

	private Answer answer(Opening opening, Map<String, String> given, Console console, Way way, Findings findings) {
		try (Backstage product = opening.open(this.data.with(given));
				ProgressLine progress = new ProgressLine(console)) {
			Auditor auditor = product.get(Auditor.class);
			Work work = new Work(product, findings, progress);
			if (this.dryRun) {
				Forecast forecast = auditor.reading(auditor.draft(Deed.SEARCH, AuditObject.command("import")),
						() -> way.look.apply(work));
				return new Answer(
						(this.format == Format.TEXT) ? text(forecast.findings(), forecast.sentence()) : json(forecast),
						forecast.expected() != null);
			}
			ImportResult result = auditor.changing(auditor.begin(Deed.CHANGE, AuditObject.command("import")),
					ImportResult::isTakenOver, () -> way.take.apply(work));
			return new Answer((this.format == Format.TEXT) ? text(result.findings(), sentence(result)) : json(result),
					result.isTakenOver());
		}
	}

	private static String sentence(ImportResult result) {
		Imported imported = result.imported();
		return (imported != null) ? imported.sentence() : "Nothing was loaded: the package has errors.";
	}

	private static String text(Findings findings, String sentence) {
		return (findings.counts().isEmpty() ? "" : findings.toText()) + sentence;
	}

	private static String json(ImportResult result) {
		Map<String, Object> answer = new LinkedHashMap<>();
		Imported imported = result.imported();
		answer.put("loaded", imported != null);
		answer.put("changed", imported != null && !imported.changedNothing());
		return json(answer, sentence(result), result.findings());
	}

	private static String json(Forecast forecast) {
		Map<String, Object> answer = new LinkedHashMap<>();
		Imported would = forecast.expected();
		answer.put("loaded", false);
		answer.put("changed", false);
		if (would != null) {
			answer.put("would",
					Map.of("clients", would.appended().clients(), "supporters", would.supporters(), "supportersChanged",
							would.registered(), "ties", forecast.foreseen().ties(), "needs",
							forecast.foreseen().needs(), "reports", would.appended().reports(), "statements",
							would.appended().statements(), "ratings", would.appended().ratings(), "tiesEnded",
							forecast.foreseen().ended(), "answersContradicted", forecast.foreseen().contradicted()));
		}
		return json(answer, forecast.sentence(), forecast.findings());
	}

	private static String json(Map<String, Object> answer, String sentence, Findings findings) {
		JsonMapper json = JsonMapper.shared();
		answer.put("sentence", sentence);
		answer.put("findings", json.readTree(findings.toJson()));
		return json.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
	}

}
