package carenet.networkcanvas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import carenet.intake.Findings;
import carenet.intake.ForeignFiles;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * The sessions of a CSV export: ego files, attribute lists and edge lists, one set a
 * session or merged. They are joined by the client's UUID, since the numbers of nodes
 * start again in each session.
 */
final class CsvExport {

	private static final String EGO = "networkCanvasEgoUUID";

	private static final Pattern TYPE = Pattern.compile("_(?:attributeList|edgeList)_(.+)\\.csv$");

	private static final int MOST_COLUMNS = 5_000;

	private final Findings findings;

	private final Map<String, Session> byEgo = new LinkedHashMap<>();

	private final List<Row> waiting = new ArrayList<>();

	CsvExport(Findings findings) {
		this.findings = findings;
	}

	/** A row of a list, until its session is known. */
	private record Row(String file, long line, String type, boolean edge, Map<String, String> cells) {
	}

	void read(ForeignFiles.File file) throws IOException {
		long line = 0;
		try (Reader text = text(file);
				CsvReader<NamedCsvRecord> csv = CsvReader.builder()
					.maxBufferSize(1 << 20)
					.allowUnclosedQuote(false)
					.ofNamedCsvRecord(text)) {
			for (NamedCsvRecord row : csv) {
				line = row.getStartingLineNumber();
				take(file.name(), row);
			}
		}
		catch (CsvParseException | UncheckedIOException | CharacterCodingException | IllegalArgumentException ex) {
			Reason.NOT_CSV.tell(this.findings, file.name(), line, "", "");
		}
	}

	private static Reader text(ForeignFiles.File file) throws IOException {
		BufferedReader text = new BufferedReader(new InputStreamReader(file.content().open(),
				StandardCharsets.UTF_8.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT)));
		text.mark(1);
		if (text.read() != '\uFEFF') {
			text.reset();
		}
		return text;
	}

	private void take(String file, NamedCsvRecord row) {
		if (row.getFieldCount() > MOST_COLUMNS) {
			throw new IllegalArgumentException("too many columns");
		}
		Map<String, String> cells = new LinkedHashMap<>();
		row.getFieldsAsMap().forEach((column, cell) -> {
			String value = unguarded(cell);
			if (!value.isEmpty()) {
				cells.put(column, value);
			}
		});
		List<String> header = row.getHeader();
		if (header.contains("networkCanvasCaseID")) {
			ego(file, cells);
		}
		else if (header.contains(EGO)) {
			Matcher type = TYPE.matcher(file);
			this.waiting.add(new Row(file, row.getStartingLineNumber(), type.find() ? type.group(1) : "",
					header.contains("edgeID"), Map.copyOf(cells)));
		}
		else {
			throw new IllegalArgumentException("not of Network Canvas");
		}
	}

	/**
	 * The exporter writes an apostrophe before what a spreadsheet would take as a
	 * formula.
	 */
	private static String unguarded(String cell) {
		boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t".indexOf(cell.charAt(1)) >= 0;
		return guarded ? cell.substring(1) : cell;
	}

	private void ego(String file, Map<String, String> cells) {
		Session session = Session.of(file, cells.getOrDefault("networkCanvasSessionID", ""),
				cells.getOrDefault("networkCanvasCaseID", ""), Times.day(cells.get("sessionStart")));
		if (this.byEgo.putIfAbsent(cells.getOrDefault(EGO, ""), session) != null) {
			Reason.SAME_SESSION.tell(this.findings, file, 0, EGO, "");
		}
	}

	/** All sessions, once all files have been read. */
	List<Session> sessions() {
		Map<String, Map<String, String>> uuids = new HashMap<>();
		for (Row row : this.waiting) {
			Session session = this.byEgo.get(row.cells.getOrDefault(EGO, ""));
			if (session == null) {
				Reason.NO_SESSION.tell(this.findings, row.file, row.line, EGO, "");
			}
			else if (!row.edge) {
				String uuid = row.cells.getOrDefault("networkCanvasUUID", row.cells.getOrDefault("nodeID", ""));
				uuids.computeIfAbsent(session.uuid(), (key) -> new HashMap<>())
					.put(row.cells.getOrDefault("nodeID", ""), uuid);
				Map<String, String> answers = new LinkedHashMap<>(row.cells);
				answers.keySet().removeIf((column) -> column.startsWith("networkCanvas") || column.equals("nodeID"));
				session.nodes().add(new Session.Node(row.file, row.line, row.type, uuid, Map.copyOf(answers)));
			}
		}
		for (Row row : this.waiting) {
			Session session = this.byEgo.get(row.cells.getOrDefault(EGO, ""));
			if (session != null && row.edge) {
				session.edges().add(edge(row, uuids.getOrDefault(session.uuid(), Map.of())));
			}
		}
		return List.copyOf(this.byEgo.values());
	}

	private static Session.Edge edge(Row row, Map<String, String> uuids) {
		String from = row.cells.getOrDefault("from", "");
		String to = row.cells.getOrDefault("to", "");
		return new Session.Edge(row.file, row.line, row.type,
				row.cells.getOrDefault("networkCanvasSourceUUID", uuids.getOrDefault(from, from)),
				row.cells.getOrDefault("networkCanvasTargetUUID", uuids.getOrDefault(to, to)));
	}

}
