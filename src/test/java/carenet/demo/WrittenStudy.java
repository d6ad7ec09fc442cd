package carenet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** A written package, as a test reads it. */
record WrittenStudy(Path folder) {

	static WrittenStudy of(Path folder, int clients, long seed) {
		new StudyGenerator(clients, seed).write(folder);
		return new WrittenStudy(folder);
	}

	List<Map<String, String>> rows(StudyTable table) {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
			.ofNamedCsvRecord(this.folder.resolve(table.fileName()))) {
			return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The rows of a table in which a client's code stands. */
	List<Map<String, String>> rowsOf(StudyTable table, String code) {
		return rows(table).stream()
			.filter((row) -> row.values().stream().anyMatch((cell) -> cell.matches(".?" + code + "(-.*)?")))
			.toList();
	}

	/** A key of the rows to the rows. */
	Map<String, List<Map<String, String>>> grouped(StudyTable table, String column) {
		return rows(table).stream()
			.collect(Collectors.groupingBy((row) -> row.getOrDefault(column, ""), TreeMap::new, Collectors.toList()));
	}

	/** File names to the SHA-256 of their bytes. */
	Map<String, String> hashes() {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.collect(Collectors.toMap((file) -> String.valueOf(file.getFileName()), WrittenStudy::hash,
					(a, b) -> a, TreeMap::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String hash(Path file) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
