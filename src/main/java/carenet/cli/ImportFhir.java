package carenet.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import carenet.fhir.FhirImports;
import carenet.fhir.FhirOptions;
import carenet.study.Id;
import carenet.study.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code carenet import fhir}: FHIR R4 resources of care records into the store. */
@Command(name = "fhir",
		description = "Takes over FHIR R4 resources: bundles, single resources and NDJSON. What could not be used is "
				+ "listed with its reason.")
final class ImportFhir implements Callable<Integer> {

	private final Opening opening;

	private final Map<String, String> given;

	private final Console console;

	@Mixin
	private final ImportAnswer answer = new ImportAnswer();

	@Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders or zips of JSON or NDJSON.")
	private List<Path> paths = List.of();

	@Option(names = "--waves", paramLabel = "DAYS|episodes", required = true,
			description = "The days of the waves, such as 2022-01-01,2024-01-01; or 'episodes': each client's episodes of care.")
	private String waves = "";

	@Option(names = "--source", paramLabel = "SOURCE",
			description = "Which record it is: HOSPITAL_RECORD or MUNICIPAL_RECORD (default: ${DEFAULT-VALUE}).",
			defaultValue = "HOSPITAL_RECORD")
	private Source source = Source.HOSPITAL_RECORD;

	@Option(names = "--record", paramLabel = "NAME",
			description = "The name of the record, where there are several of one source: each is a voice.")
	private @Nullable String record;

	@Option(names = "--extracted-on", paramLabel = "DAY",
			description = "When the record was read: it says nothing of later waves (default: the last wave).")
	private @Nullable LocalDate extractedOn;

	@Option(names = "--exhaustive",
			description = "A care team names everybody: whom it does not name is absent at the last wave.")
	private boolean exhaustive;

	@Option(names = "--domains", paramLabel = "FILE",
			description = "A CSV file with the columns system,code,domain: which codes are needs in which domain.")
	private @Nullable Path domains;

	ImportFhir(Opening opening, Map<String, String> given, Console console) {
		this.opening = opening;
		this.given = given;
		this.console = console;
	}

	@Override
	public Integer call() {
		FhirOptions options = new FhirOptions(this.paths, FhirOptions.waves(this.waves), this.source,
				(this.record != null) ? Id.of(this.record) : null, this.extractedOn, this.exhaustive, this.domains);
		return this.answer.run(this.opening, this.given, this.console, new ImportAnswer.Way((work) -> work.importer()
			.importTranslated(work.product().get(FhirImports.class).of(options), work.findings(), work.progress()),
				(work) -> work.importer()
					.foreseeTranslated(work.product().get(FhirImports.class).of(options), work.findings(),
							work.progress())));
	}

}
