package carenet.export;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import carenet.change.NetworkChange;
import carenet.export.Layout.Guard;

/** Tables of one row a thing, which R's egor and others join by {@code ego_id}. */
final class LongTables implements Writing {

	private final Table<Rows.Alter> alters;

	private final Table<Rows.Ego> egos;

	private final Table<Rows.Pair> contacts;

	private final Table<Rows.Needed> needs;

	private final Table<Rows.Measured> measures;

	private final Table<Rows.Changed> transitions;

	LongTables(Bundle bundle, java.util.function.Predicate<Guard> told) throws IOException {
		this.alters = Table.of(Rows.ALTERS.under(told), bundle);
		this.egos = Table.of(Rows.EGOS.under(told), bundle);
		this.contacts = Table.of(Rows.CONTACTS.under(told), bundle);
		this.needs = Table.of(Rows.NEEDS.under(told), bundle);
		this.measures = Table.of(Rows.MEASURES.under(told), bundle);
		this.transitions = Table.of(Rows.TRANSITIONS.under(told), bundle);
	}

	/** A table with its layout. */
	private record Table<R>(Layout<R> layout, CsvFile file) {

		static <R> Table<R> of(Layout<R> layout, Bundle bundle) throws IOException {
			return new Table<>(layout, CsvFile.of(layout, bundle));
		}

		void row(R row) {
			this.file.row(this.layout.cells(row));
		}

	}

	@Override
	public void take(ClientShown client) {
		client.networks().forEach((network) -> {
			Rows.Ego ego = new Rows.Ego(client, network);
			this.egos.row(ego);
			network.ties().forEach((tie) -> this.alters.row(new Rows.Alter(ego, tie)));
			network.contacts().forEach((contact) -> this.contacts.row(new Rows.Pair(ego, contact)));
			network.needs().forEach((need) -> this.needs.row(new Rows.Needed(ego, need)));
			Rows.measures(ego).forEach(this.measures::row);
		});
		for (NetworkChange change : client.changes()) {
			Stream.concat(change.ties().stream(), change.contacts().stream())
				.forEach((tie) -> this.transitions.row(new Rows.Changed(client, change, tie)));
		}
	}

	@Override
	public List<Layout<?>> layouts() {
		return tables().stream().<Layout<?>>map(Table::layout).toList();
	}

	private List<Table<?>> tables() {
		return List.of(this.egos, this.alters, this.contacts, this.needs, this.measures, this.transitions);
	}

	@Override
	public void close() throws IOException {
		for (Table<?> table : tables()) {
			table.file().close();
		}
	}

}
