package carenet.fhir;

import carenet.graph.DataFolder;
import carenet.intake.ForeignIds;
import carenet.intake.Translator;
import org.springframework.stereotype.Component;

/** Importers of FHIR R4, which give the same ids at every import into one data folder. */
@Component
public class FhirImports {

	private final DataFolder data;

	FhirImports(DataFolder data) {
		this.data = data;
	}

	/**
	 * A translator of some files.
	 * @throws carenet.study.BadInput if the table of needs cannot be read
	 */
	public Translator of(FhirOptions options) {
		return new FhirTranslator(options, ForeignIds.of(this.data), Domains.of(options.domains()));
	}

}
