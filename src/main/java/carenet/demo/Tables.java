package carenet.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The generator's own small tables: organisations, trades and kin. */
final class Tables {

	private static final Pattern LIST = Pattern.compile(";");

	static final List<Organisation> ORGANISATIONS = read("organisations", Organisation::of);

	static final List<Trade> TRADES = read("trades", Trade::of);

	static final List<Kin> KIN = read("kin", Kin::of);

	private Tables() {
	}

	private static <T> List<T> read(String table, Function<NamedCsvRecord, T> row) {
		try (InputStream in = Tables.class.getResourceAsStream("/demo/" + table + ".csv");
				CsvReader<NamedCsvRecord> rows = CsvReader.builder()
					.ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return rows.stream().map(row).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static <T> List<T> list(String cell, Function<String, T> parse) {
		return cell.isEmpty() ? List.of() : Arrays.stream(LIST.split(cell)).map(parse).toList();
	}

}
