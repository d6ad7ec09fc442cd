package carenet.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import carenet.actors.NeedDomain;
import carenet.study.BadInput;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which code is a need in which domain of life: a table of the user before the one that
 * comes with the product; {@code NONE} says that a code is no need.
 *
 * @param own rows of the user
 * @param built rows of the product
 */
record Domains(List<Row> own, List<Row> built) {

	private static final List<String> HEADER = List.of("system", "code", "domain");

	private static final int MOST_ROWS = 100_000;

	private static final String NONE = "NONE";

	/** What SNOMED CT calls no disorder is a need only where a table says so. */
	private static final Pattern NO_DISORDER = Pattern
		.compile(".*\\((finding|situation|person|procedure|observable entity)\\)\\s*");

	/**
	 * A row.
	 *
	 * @param system with a star at its end for a beginning
	 * @param code likewise
	 * @param domain null where it is no need
	 */
	record Row(String system, String code, @Nullable NeedDomain domain) {

		private boolean matches(Coded coded) {
			return matches(this.system, coded.system()) && matches(this.code, coded.code());
		}

		private static boolean matches(String pattern, String text) {
			return pattern.endsWith("*") ? text.startsWith(pattern.substring(0, pattern.length() - 1))
					: pattern.equals(text);
		}

	}

	/** The product's table alone, or after the user's. */
	static Domains of(@Nullable Path table) {
		try (InputStream in = Objects.requireNonNull(Domains.class.getResourceAsStream("/fhir/domains.csv"))) {
			List<Row> built = read(new InputStreamReader(in, StandardCharsets.UTF_8), "domains.csv");
			return new Domains((table != null) ? read(table) : List.of(), built);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Row> read(Path table) {
		String name = String.valueOf(table.getFileName());
		try (Reader text = Files.newBufferedReader(table, StandardCharsets.UTF_8)) {
			return read(text, name);
		}
		catch (CharacterCodingException ex) {
			throw new BadInput("%s is not UTF-8".formatted(name));
		}
		catch (IOException ex) {
			throw new BadInput("%s cannot be read: a CSV file with the columns system,code,domain".formatted(name));
		}
	}

	private static List<Row> read(Reader text, String name) throws IOException {
		List<Row> rows = new ArrayList<>();
		try (CsvReader<CsvRecord> csv = CsvReader.builder().allowUnclosedQuote(false).ofCsvRecord(text)) {
			for (CsvRecord row : csv) {
				if (rows.size() > MOST_ROWS) {
					throw new BadInput("%s has more than %,d rows".formatted(name, MOST_ROWS));
				}
				boolean header = row.getStartingLineNumber() == 1 && row.getField(0).equals("system");
				if (!header) {
					rows.add(row(row, name));
				}
				else if (!row.getFields().equals(HEADER)) {
					throw new BadInput("%s, row 1: three columns are wanted, system,code,domain".formatted(name));
				}
			}
		}
		catch (CsvParseException ex) {
			throw new BadInput("%s is not CSV as in RFC 4180".formatted(name));
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		return List.copyOf(rows);
	}

	private static Row row(CsvRecord row, String name) {
		String place = "%s, row %d".formatted(name, row.getStartingLineNumber());
		if (row.getFieldCount() != 3) {
			throw new BadInput(place + ": three columns are wanted, system,code,domain");
		}
		String domain = row.getField(2);
		boolean known = domain.equals(NONE)
				|| Arrays.stream(NeedDomain.values()).anyMatch((one) -> one.name().equals(domain));
		if (!known) {
			throw new BadInput("%s: '%s' is none of NONE, %s".formatted(place, domain,
					String.join(", ", Arrays.stream(NeedDomain.values()).map(Enum::name).toList())));
		}
		return new Row(row.getField(0), row.getField(1), domain.equals(NONE) ? null : NeedDomain.valueOf(domain));
	}

	/** The domain of a condition or goal; null where it is no need. */
	@Nullable NeedDomain of(List<Coded> codes) {
		for (List<Row> table : List.of(this.own, this.built)) {
			for (Coded code : codes) {
				for (Row row : table) {
					if (row.matches(code)) {
						return row.domain();
					}
				}
			}
		}
		boolean no = codes.stream()
			.anyMatch((code) -> code.display() != null && NO_DISORDER.matcher(code.display()).matches());
		return no ? null : NeedDomain.PHYSICAL_HEALTH;
	}

	/** The domain that the user's table gives a code; null where it does not have it. */
	@Nullable NeedDomain listed(List<Coded> codes) {
		for (Coded code : codes) {
			for (Row row : this.own) {
				if (row.matches(code)) {
					return row.domain();
				}
			}
		}
		return null;
	}

}
