package carenet.networkcanvas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import carenet.intake.Findings;
import carenet.intake.ForeignIds;
import carenet.intake.Translator;
import carenet.graph.DataFolder;
import carenet.study.BadInput;
import carenet.study.Progress;
import org.springframework.stereotype.Component;

/** Importers of Network Canvas exports. */
@Component
public class CanvasImports {

	private final DataFolder data;

	CanvasImports(DataFolder data) {
		this.data = data;
	}

	/**
	 * A translator of some files.
	 * @throws BadInput if the mapping cannot be used
	 */
	public Translator of(CanvasOptions options) {
		return new CanvasTranslator(options, Mapping.read(options.mapping()), ForeignIds.of(this.data));
	}

	/**
	 * A mapping of the files to begin with, as YAML; it holds no answer of anybody.
	 * @throws BadInput if the files cannot be read
	 */
	public static String draft(List<Path> paths) {
		Findings findings = new Findings();
		try {
			List<Session> sessions = Export.read(paths, findings, Progress.NONE);
			if (findings.hasErrors()) {
				throw new BadInput(findings.toText());
			}
			return new MappingDraft(sessions).toYaml();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
