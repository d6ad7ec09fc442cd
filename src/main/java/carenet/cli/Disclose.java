package carenet.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.erasure.Disclosed;
import carenet.erasure.Disclosure;
import carenet.erasure.OwnerOnly;
import carenet.export.CsvTable;
import carenet.study.BadInput;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code carenet disclose}: everything about a person, for that person. */
@Command(name = "disclose",
		description = "Writes everything about a client, carer or professional, to be handed to that person: name, "
				+ "register, what was told by and about the person, consents, and who looked. Other people are letters.",
		sortOptions = false)
final class Disclose implements Callable<Integer> {

	private final Opening opening;

	private final Map<String, String> given;

	private final Console console;

	@Parameters(paramLabel = "PERSON", description = "The id of a client, carer or professional.")
	private String person = "";

	@Option(names = "--format", paramLabel = "json|csv",
			description = "As a tree, or as a list of values for a spreadsheet (default: json).")
	private Format format = Format.JSON;

	@Option(names = "--out", paramLabel = "FILE",
			description = "Write there instead of to the terminal; only the owner can read the file.")
	private @Nullable Path out;

	@Mixin
	private final DataOption data = new DataOption();

	Disclose(Opening opening, Map<String, String> given, Console console) {
		this.opening = opening;
		this.given = given;
		this.console = console;
	}

	private enum Format {

		JSON, CSV

	}

	@Override
	public Integer call() {
		Id id = Id.of(this.person);
		try (Backstage product = this.opening.open(this.data.with(this.given))) {
			Auditor auditor = product.get(Auditor.class);
			Disclosed disclosed = auditor.reading(
					auditor.draft(Deed.DISCLOSURE, AuditObject.command("disclose")).about(id),
					() -> product.get(Disclosure.class).of(id));
			write(switch (this.format) {
				case JSON -> disclosed.json();
				case CSV -> csv(disclosed);
			});
		}
		return ExitCode.DONE.code();
	}

	private static String csv(Disclosed disclosed) {
		CsvTable table = new CsvTable("where", "value");
		disclosed.values().forEach((one) -> table.row(one.path(), one.value()));
		return table.text().stripTrailing();
	}

	private void write(String answer) {
		if (this.out == null) {
			this.console.say(answer);
			return;
		}
		try {
			OwnerOnly.write(this.out, (answer + "\n").getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new BadInput("%s cannot be written: %s".formatted(this.out, ex.getMessage()));
		}
	}

}
