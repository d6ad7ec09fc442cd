package carenet.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Consumer;

import carenet.study.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The CSV files of a package that lies somewhere. */
final class CsvFiles implements RowSource {

	private static final int DATAPACKAGE_AT_MOST = 4 << 20;

	private final PackageSource source;

	private final Limits limits;

	private final Findings findings;

	private final Progress progress;

	CsvFiles(PackageSource source, Limits limits, Findings findings, Progress progress) {
		this.source = source;
		this.limits = limits;
		this.findings = findings;
		this.progress = progress;
	}

	@Override
	public boolean read(StudyFile file, Consumer<Row> rows) {
		String name = file.fileName();
		if (!this.source.has(name)) {
			if (file.needed()) {
				this.findings.add(ProblemCode.MISSING_FILE, name, 0, "", "", "a file, if only with its header row");
			}
			return !file.needed();
		}
		long size = this.source.size(name);
		this.progress.at(new Progress.Step("reading " + name, 0, size, "bytes"));
		try (InputStream bytes = this.source.open(name)) {
			Optional<Reader> text = CleanText.reader(bytes, name, this.findings,
					(done) -> this.progress.at(new Progress.Step("reading " + name, done, size, "bytes")));
			boolean complete = text.isPresent()
					&& new TableReader(file, this.limits, this.findings).read(text.get(), rows);
			this.progress.at(new Progress.Step("reading " + name, size, size, "bytes"));
			return complete;
		}
		catch (IOException ex) {
			this.findings.add(ProblemCode.UNREADABLE_FILE, name, 0, "", String.valueOf(ex.getMessage()),
					"a file that can be read");
			return false;
		}
	}

	/** Looks at the description of the package, where there is one. */
	void description() {
		String name = StudyFile.DATAPACKAGE;
		if (!this.source.has(name)) {
			return;
		}
		String expected = "a JSON object of at most %d bytes".formatted(DATAPACKAGE_AT_MOST);
		try (InputStream in = this.source.open(name)) {
			byte[] bytes = in.readNBytes(DATAPACKAGE_AT_MOST + 1);
			boolean object = bytes.length <= DATAPACKAGE_AT_MOST && JsonMapper.shared().readTree(bytes).isObject();
			if (!object) {
				this.findings.add(ProblemCode.NOT_JSON, name, 0, "", "", expected);
			}
		}
		catch (JacksonException ex) {
			this.findings.add(ProblemCode.NOT_JSON, name, ex.getLocation() != null ? ex.getLocation().getLineNr() : 0,
					"", ex.getOriginalMessage(), expected);
		}
		catch (IOException ex) {
			this.findings.add(ProblemCode.UNREADABLE_FILE, name, 0, "", String.valueOf(ex.getMessage()), expected);
		}
	}

}
