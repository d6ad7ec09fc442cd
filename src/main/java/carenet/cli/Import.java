package carenet.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.intake.ImportResult;
import carenet.intake.Imported;
import carenet.intake.StudyImporter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code carenet import}: a study package into the store, whole or not at all. */
@Command(name = "import",
		description = "Takes over a study package. While anything in it is an error, nothing is loaded "
				+ "and every problem is listed.")
final class Import implements Callable<Integer> {

	private final Opening opening;

	private final Map<String, String> given;

	private final Console console;

	@Mixin
	private final DataOption data = new DataOption();

	@Parameters(paramLabel = "PATH", description = "A folder or a zip of CSV files.")
	private Path path = Path.of("");

	@Option(names = "--format", paramLabel = "text|json", description = "How the answer is written (default: text).")
	private Format format = Format.TEXT;

	Import(Opening opening, Map<String, String> given, Console console) {
		this.opening = opening;
		this.given = given;
		this.console = console;
	}

	private enum Format {

		TEXT, JSON

	}

	@Override
	public Integer call() {
		ImportResult result = imported();
		this.console.say(switch (this.format) {
			case TEXT -> text(result);
			case JSON -> json(result);
		});
		return ((result.imported() != null) ? ExitCode.DONE : ExitCode.BAD_INPUT).code();
	}

	private ImportResult imported() {
		try (Backstage product = this.opening.open(this.data.with(this.given));
				ProgressLine progress = new ProgressLine(this.console)) {
			Auditor auditor = product.get(Auditor.class);
			return auditor.changing(auditor.begin(Deed.CHANGE, AuditObject.command("import")),
					ImportResult::isTakenOver,
					() -> product.get(StudyImporter.class).importPackage(this.path, progress));
		}
	}

	private static String sentence(ImportResult result) {
		Imported imported = result.imported();
		return (imported != null) ? imported.sentence() : "Nothing was loaded: the package has errors.";
	}

	private static String text(ImportResult result) {
		boolean clean = result.findings().counts().isEmpty();
		return (clean ? "" : result.findings().toText()) + sentence(result);
	}

	private static String json(ImportResult result) {
		JsonMapper json = JsonMapper.shared();
		Imported imported = result.imported();
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("loaded", imported != null);
		answer.put("changed", imported != null && !imported.changedNothing());
		answer.put("sentence", sentence(result));
		answer.put("findings", json.readTree(result.findings().toJson()));
		return json.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
	}

}
