package carenet.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** A table that is written row by row, as {@link CsvTable} writes one at once. */
final class CsvFile implements Closeable {

	private final CsvWriter writer;

	CsvFile(OutputStream out) {
		this.writer = CsvWriter.builder()
			.lineDelimiter(LineDelimiter.CRLF)
			.build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
	}

	/** A table of a layout, with its header. */
	static CsvFile of(Layout<?> layout, Bundle bundle) throws IOException {
		CsvFile file = new CsvFile(bundle.open(layout.name()));
		file.row(layout.header());
		return file;
	}

	/** A row of cells that are harmless already. */
	void row(List<String> cells) {
		this.writer.writeRecord(cells);
	}

	@Override
	public void close() throws IOException {
		this.writer.close();
	}

}
