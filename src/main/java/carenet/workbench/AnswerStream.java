package carenet.workbench;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import carenet.edition.DatasetVersion;
import carenet.export.CsvTable;
import carenet.research.Listener;
import carenet.research.Plain;
import carenet.research.Told;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer on its way to whoever asked: it begins with the first row that the database
 * finds, and its end says whether it is whole. Until it begins it can be anything else.
 */
final class AnswerStream implements Listener {

	private final AnswerFile format;

	private final HttpServletResponse response;

	private final Map<String, String> trailer = new LinkedHashMap<>();

	private List<String> columns = List.of();

	private long rows;

	private @Nullable Writer out;

	private @Nullable CsvWriter csv;

	AnswerStream(AnswerFile format, HttpServletResponse response) {
		this.format = format;
		this.response = response;
	}

	boolean isBegun() {
		return this.out != null;
	}

	@Override
	public void begin(List<String> names, DatasetVersion version) {
		this.columns = List.copyOf(names);
		this.response.setContentType(this.format.contentType());
		this.response.setHeader("Carenet-Dataset-Version", version.value());
		this.response.setTrailerFields(() -> this.trailer);
		try {
			Writer begun = new OutputStreamWriter(this.response.getOutputStream(), StandardCharsets.UTF_8);
			this.out = begun;
			switch (this.format) {
				case JSON -> begun.write("{\"columns\":" + json(names) + ",\"rows\":[");
				case JSONL -> {
				}
				case CSV -> {
					this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(begun);
					this.csv.writeRecord(names);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void row(List<Value> row) {
		try {
			switch (this.format) {
				case JSON ->
					writer().write(((this.rows > 0) ? ",\n" : "\n") + json(row.stream().map(Plain::of).toList()));
				case JSONL -> writer().write(json(named(row)) + "\n");
				case CSV -> csv().writeRecord(row.stream().map(AnswerStream::cell).toList());
			}
			this.rows++;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Map<String, @Nullable Object> named(List<Value> row) {
		Map<String, @Nullable Object> named = new LinkedHashMap<>();
		for (int i = 0; i < row.size(); i++) {
			named.put(this.columns.get(i), Plain.of(row.get(i)));
		}
		return named;
	}

	private static String cell(Value value) {
		Object plain = Plain.of(value);
		return CsvTable.text((plain instanceof Number) ? plain : Plain.text(value));
	}

	/** All was told. */
	void end(Told told) {
		this.trailer.put("Carenet-Rows", String.valueOf(told.rows()));
		this.trailer.put("Carenet-Cut", String.valueOf(told.isCut()));
		Map<String, Object> summary = new LinkedHashMap<>();
		summary.put("rowCount", told.rows());
		summary.put("cut", told.isCut());
		summary.put("datasetVersion", told.edition().version().value());
		summary.put("answeredAt", told.edition().at().toString());
		summary.put("datasetMoved", told.edition().hasMoved());
		told.ofOneWave().ifPresent((wave) -> {
			summary.put("ran", wave.rewritten());
			summary.put("notes", wave.notes());
		});
		close(summary, null);
	}

	/** Not all was told. */
	void fail(String sentence) {
		this.trailer.put("Carenet-Rows", String.valueOf(this.rows));
		this.trailer.put("Carenet-Error", sentence.replaceAll("[^ -~]", " "));
		close(Map.of("rowCount", this.rows, "error", sentence), sentence);
	}

	/**
	 * What cannot be told apart from rows where there is no place for it, breaks them.
	 */
	private void close(Map<String, Object> summary, @Nullable String failure) {
		try (Writer writer = writer()) {
			switch (this.format) {
				case JSON -> writer.write("\n],\"summary\":" + json(summary) + "}\n");
				case JSONL -> writer.write(json(Map.of("summary", summary)) + "\n");
				case CSV -> {
					if (failure != null) {
						csv().writeRecord(List.of("not whole: " + failure, "", ""));
					}
					csv().flush();
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Writer writer() {
		Writer begun = this.out;
		if (begun == null) {
			throw new IllegalStateException("no row before the columns");
		}
		return begun;
	}

	private CsvWriter csv() {
		CsvWriter begun = this.csv;
		if (begun == null) {
			throw new IllegalStateException("no row before the columns");
		}
		return begun;
	}

	private static String json(Object value) {
		return JsonMapper.shared().writeValueAsString(value);
	}

}
