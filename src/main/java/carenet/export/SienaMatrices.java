package carenet.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import carenet.actors.Client;
import carenet.actors.Supporter;
import carenet.evidence.Casebook;
import carenet.evidence.Fragments;
import carenet.evidence.PersonExtent;
import carenet.evidence.Testimony;
import carenet.export.Layout.Kind;
import carenet.study.Id;
import carenet.study.TieKind;
import carenet.study.TieState;
import carenet.study.Wave;

/**
 * Clients by professionals and clients by agencies, one matrix a wave, as RSiena reads
 * two-mode networks. Nothing is imputed: what nobody knows is NA.
 */
final class SienaMatrices {

	private static final String NOT_KNOWN = "NA";

	private static final String STRUCTURAL_ZERO = "10";

	private static final Layout<Row> ROWS = row();

	private static final Layout<Supporter> COLUMNS = Layout
		.<Supporter>of("professionals.csv, agencies.csv",
				"Which column of the matrices is whom, in this order: all who stand in a tie to one of the clients.")
		.text("id", "the supporter", Supporter::id);

	private static final Layout<Object> CELLS = Layout.of("professionals-T*.csv, agencies-T*.csv",
			"A matrix without header for each wave, a row a client, a column a supporter: 1 PRESENT, 0 ABSENT, NA UNKNOWN or no such wave of this client, 10 NOT_APPLICABLE (a structural zero: the client has died). 11 does not occur: nothing here forces a tie. An agency has the ties in its own name.");

	private final ExportOrder order;

	private final Bundle bundle;

	private final Instant known;

	private final List<Integer> waves = new ArrayList<>();

	/** A client with the part of the panel in which it is there. */
	private record Row(int number, Client client, Presence presence) {
	}

	SienaMatrices(ExportOrder order, Bundle bundle, Instant now) {
		this.order = order;
		this.bundle = bundle;
		Instant known = order.view().knownAt();
		this.known = (known != null) ? known : now;
	}

	private static Layout<Row> row() {
		Layout<Row> rows = Layout.<Row>of("clients.csv", "Which row of the matrices is whom, in this order.")
			.whole("row", "from 1", Row::number)
			.text("client_id", "the client", (one) -> one.client().id())
			.column(Kind.NUMBER, "joins", "composition change: from which position of the panel on the client is there",
					(one) -> one.presence().joins())
			.column(Kind.NUMBER, "leaves", "until which position; a death between two waves in parts",
					(one) -> one.presence().leaves());
		List<Layout.Column<Row>> all = new ArrayList<>(rows.columns());
		Registered.CLIENT.columns()
			.forEach((column) -> all.add(new Layout.Column<>(column.name(), column.kind(), column.codes(),
					column.meaning(), column.guard(), (one) -> column.value().apply(one.client()))));
		return new Layout<>(rows.name(), rows.about(), List.copyOf(all));
	}

	void write(ClientsTold clients) throws IOException {
		SienaColumns columns = columns(clients.pages());
		try (CsvFile rows = CsvFile.of(ROWS, this.bundle);
				Matrices professionals = new Matrices("professionals", columns.professionals());
				Matrices agencies = new Matrices("agencies", columns.agencies())) {
			int[] number = { 0 };
			clients.each(
					(ids) -> clients.pages().rows(ids, List.of(Fragments.EVIDENCE, Fragments.NEEDS)).forEach((row) -> {
						number[0]++;
						rows.row(ROWS.cells(
								new Row(number[0], row.client(), Presence.of(row.client(), row.waves(), this.waves))));
						Casebook book = Casebook.of(row.file(), columns.register(), this.known);
						ColumnsOfClient read = new ColumnsOfClient(book, columns,
								(testimony) -> cells(book, testimony));
						professionals.row(read);
						agencies.row(read);
					}));
		}
		try (OutputStream script = this.bundle.open(SienaScript.FILE)) {
			script.write(new SienaScript(this.waves).text().getBytes(StandardCharsets.UTF_8));
		}
		new Dictionary(this.order, List.of(ROWS, COLUMNS, CELLS)).write(this.bundle);
	}

	/** What the matrices have to have room for: known before the first row is written. */
	private SienaColumns columns(ExportedClients pages) {
		SienaColumns.Builder builder = new SienaColumns.Builder();
		Set<Integer> indexes = new TreeSet<>();
		pages.each(this.order,
				(ids) -> pages
					.rows(ids, List.of(Fragments.supporters(EnumSet.of(TieKind.SUPPORTS), PersonExtent.WHOLE)))
					.forEach((row) -> {
						row.fields().rows("supporters").forEach(builder::add);
						row.waves().stream().filter(this.order::wants).map(Wave::index).forEach(indexes::add);
					}));
		this.waves.addAll(indexes);
		return builder.columns();
	}

	/** One matrix a wave of one kind of supporters. */
	private final class Matrices implements AutoCloseable {

		private final List<Id> columns;

		private final List<OutputStream> files = new ArrayList<>();

		Matrices(String name, List<Id> columns) throws IOException {
			this.columns = columns;
			try (CsvFile file = new CsvFile(SienaMatrices.this.bundle.open(name + ".csv"))) {
				file.row(List.of("column", "id"));
				for (int i = 0; i < columns.size(); i++) {
					file.row(List.of(String.valueOf(i + 1), columns.get(i).value()));
				}
			}
			for (int wave : SienaMatrices.this.waves) {
				this.files.add(SienaMatrices.this.bundle.open("%s-%s.csv".formatted(name, Wave.label(wave))));
			}
		}

		void row(ColumnsOfClient read) {
			List<StringBuilder> lines = new ArrayList<>();
			SienaMatrices.this.waves.forEach((wave) -> lines.add(new StringBuilder()));
			for (Id column : this.columns) {
				List<String> cells = read.cells(column);
				for (int i = 0; i < lines.size(); i++) {
					StringBuilder line = lines.get(i);
					line.append(line.isEmpty() ? "" : ",").append(cells.get(i));
				}
			}
			for (int i = 0; i < lines.size(); i++) {
				write(this.files.get(i), lines.get(i).append('\n').toString());
			}
		}

		private static void write(OutputStream file, String line) {
			try {
				file.write(line.getBytes(StandardCharsets.UTF_8));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public void close() throws IOException {
			for (OutputStream file : this.files) {
				file.close();
			}
		}

	}

	/** One for each wave of the panel. */
	private List<String> cells(Casebook book, Testimony testimony) {
		return this.waves.stream()
			.map((wave) -> book.waves().containsKey(wave) ? cell(testimony.at(wave, this.order.view()).state())
					: NOT_KNOWN)
			.toList();
	}

	static String cell(TieState state) {
		return switch (state) {
			case PRESENT -> "1";
			case ABSENT -> "0";
			case UNKNOWN -> NOT_KNOWN;
			case NOT_APPLICABLE -> STRUCTURAL_ZERO;
		};
	}

}
