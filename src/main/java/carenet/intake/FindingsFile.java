package carenet.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import carenet.study.BadInput;
import carenet.study.SafeCell;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * Everything that was found, however much, as a table: a row for each as it is found, and
 * none of them in memory.
 */
public final class FindingsFile implements Consumer<Problem>, Closeable {

	private static final List<String> HEADER = List.of("severity", "code", "file", "row", "column", "value",
			"expected");

	private final CsvWriter rows;

	private FindingsFile(CsvWriter rows) {
		this.rows = rows;
		rows.writeRecord(HEADER);
	}

	/**
	 * A new file.
	 * @throws BadInput if it is there already, or cannot be written
	 */
	public static FindingsFile at(Path path) {
		try {
			return new FindingsFile(CsvWriter.builder()
				.lineDelimiter(LineDelimiter.CRLF)
				.build(Files.newBufferedWriter(path, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)));
		}
		catch (FileAlreadyExistsException ex) {
			throw new BadInput("%s is there already, and is not replaced".formatted(path));
		}
		catch (IOException ex) {
			throw new BadInput("%s cannot be written: %s".formatted(path, ex.getMessage()));
		}
	}

	@Override
	public void accept(Problem problem) {
		this.rows.writeRecord(Stream
			.of(problem.severity().name(), problem.code(), problem.file(), String.valueOf(problem.row()),
					problem.column(), problem.value(), problem.expected())
			.map((cell) -> SafeCell.of(Problem.oneLine(cell)))
			.toList());
	}

	@Override
	public void close() {
		try {
			this.rows.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
