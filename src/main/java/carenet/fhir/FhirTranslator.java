package carenet.fhir;

import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;

import carenet.access.Identity;
import carenet.intake.Findings;
import carenet.intake.ForeignFiles;
import carenet.intake.Known;
import carenet.intake.ForeignIds;
import carenet.intake.PackageWriter;
import carenet.intake.Translator;
import carenet.study.Progress;

/** Reads all resources, and then writes one client after the other. */
final class FhirTranslator implements Translator {

	private final FhirOptions options;

	private final ForeignIds ids;

	private final Domains domains;

	FhirTranslator(FhirOptions options, ForeignIds ids, Domains domains) {
		this.options = options;
		this.ids = ids;
		this.domains = domains;
	}

	@Override
	public String format() {
		return "fhir";
	}

	private static boolean isWanted(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return lower.endsWith(".json") || lower.endsWith(".ndjson") || lower.endsWith(".jsonl");
	}

	@Override
	public void translate(PackageWriter rows, Consumer<Identity> people, Known known, Findings findings,
			Progress progress) throws IOException {
		Remarks remarks = new Remarks(findings);
		Resources resources = new Resources(remarks, new StoredPeople(known, this.ids));
		Reading reading = new Reading(resources, remarks);
		try (ForeignFiles files = ForeignFiles.open(this.options.paths(), FhirTranslator::isWanted, findings)) {
			for (ForeignFiles.File file : files.files()) {
				progress.at(new Progress.Step("reading " + file.name(), 0, file.size(), "bytes"));
				new ResourceStream(file, Reading.USED, remarks, reading::read, progress).read();
			}
		}
		if (!findings.hasErrors()) {
			write(resources, rows, people, remarks, progress);
		}
	}

	private void write(Resources resources, PackageWriter rows, Consumer<Identity> identities, Remarks remarks,
			Progress progress) {
		People people = new People(resources, this.ids, remarks);
		Dossiers dossiers = Dossiers.of(resources, remarks);
		if (dossiers.all().isEmpty()) {
			remarks.add(Reason.NOTHING_FOUND, new Place(this.options.paths().toString(), 0, 0, ""), "");
		}
		long[] done = { 0 };
		dossiers.all().forEach((dossier) -> {
			new ClientTranslation(dossier, resources, people, this.options, this.ids, this.domains, remarks).write(rows,
					identities);
			progress.at(new Progress.Step("translating", ++done[0], dossiers.all().size(), "clients"));
		});
		people.write(rows, identities);
	}

}
