package carenet.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import carenet.fhir.FhirImports;
import carenet.fhir.FhirOptions;
import carenet.intake.StudyImporter;
import carenet.intake.Translator;
import carenet.networkcanvas.CanvasImports;
import carenet.networkcanvas.CanvasOptions;
import carenet.study.BadInput;
import carenet.study.Source;
import org.springframework.stereotype.Component;

/** From the import page as filled in to what is to be done. */
@Component
class ImportOrders {

	private static final Set<String> RECORDS = Set.of(".json", ".ndjson", ".jsonl", ".zip");

	private static final Set<String> INTERVIEWS = Set.of(".graphml", ".zip");

	private static final String MISSING = "No file was chosen, or it is empty: choose the zip of a study package.";

	private final StudyImporter importer;

	private final FhirImports fhir;

	private final CanvasImports canvas;

	private final Uploads uploads;

	ImportOrders(StudyImporter importer, FhirImports fhir, CanvasImports canvas, Uploads uploads) {
		this.importer = importer;
		this.fhir = fhir;
		this.canvas = canvas;
		this.uploads = uploads;
	}

	/** What is to be done; where the form cannot be used, nothing stays aside. */
	ImportOrder of(ImportForm form) {
		List<Path> aside = new ArrayList<>();
		try {
			return switch ((form.kind() != null) ? form.kind() : "study") {
				case "study" -> study(form, aside);
				case "fhir" -> translated(form, aside, fhir(form, aside));
				case "canvas" -> translated(form, aside, canvas(form, aside));
				default -> throw new BadInput("There is no such kind of file: study, fhir or canvas.");
			};
		}
		catch (RuntimeException ex) {
			this.uploads.delete(aside);
			throw ex;
		}
	}

	private ImportOrder study(ImportForm form, List<Path> aside) {
		Path zip = this.uploads.put(form.study(), Set.of(), ".zip", MISSING);
		aside.add(zip);
		return new ImportOrder(form.fileName(), aside, form.lookOnly(),
				(findings, progress) -> this.importer.importPackage(zip, findings, progress),
				(findings, progress) -> this.importer.foreseePackage(zip, findings, progress));
	}

	private ImportOrder translated(ImportForm form, List<Path> aside, Translator translator) {
		return new ImportOrder(form.fileName(), aside, form.lookOnly(),
				(findings, progress) -> this.importer.importTranslated(translator, findings, progress),
				(findings, progress) -> this.importer.foreseeTranslated(translator, findings, progress));
	}

	private Translator fhir(ImportForm form, List<Path> aside) {
		aside.add(this.uploads.put(form.study(), RECORDS, ".json",
				"No file was chosen, or it is empty: choose FHIR resources as JSON, NDJSON or a zip of them."));
		Path domains = null;
		if (form.domains() != null && !form.domains().isEmpty()) {
			domains = this.uploads.put(form.domains(), Set.of(), ".csv", "");
			aside.add(domains);
		}
		if (form.waves() == null || form.waves().isBlank()) {
			throw new BadInput(
					"The days of the waves are wanted, such as 2022-01-01,2024-01-01, or the word episodes.");
		}
		Source source = "MUNICIPAL_RECORD".equals(form.source()) ? Source.MUNICIPAL_RECORD : Source.HOSPITAL_RECORD;
		return this.fhir.of(new FhirOptions(List.of(aside.getFirst()), FhirOptions.waves(form.waves().strip()), source,
				null, form.extracted(), false, domains));
	}

	private Translator canvas(ImportForm form, List<Path> aside) {
		aside.add(this.uploads.put(form.study(), INTERVIEWS, ".graphml",
				"No file was chosen, or it is empty: choose a GraphML file, or the zip of an export."));
		Path mapping = this.uploads.put(form.mapping(), Set.of(), ".yaml",
				"No mapping was chosen: carenet import network-canvas --draft-mapping drafts one.");
		aside.add(mapping);
		if (form.wave() == null) {
			throw new BadInput("The wave of the interviews is wanted: 0, 1, 2, …");
		}
		return this.canvas.of(new CanvasOptions(List.of(aside.getFirst()), mapping, form.wave(), null));
	}

}
