package carenet.cohort;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import carenet.actors.ClientConnection.PageInfo;
import carenet.actors.Clients;
import carenet.actors.Cursor;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.tally.Cell;
import carenet.tally.Counts;

/** A number while it is being opened: it keeps no more clients than a page shows. */
final class Opened {

	private final Cell cell;

	private final int first;

	private final @Nullable Id after;

	private final SortedMap<Id, Counts> page = new TreeMap<>();

	private int total;

	private int clients;

	private Opened(Cell cell, int first, @Nullable Id after) {
		this.cell = cell;
		this.first = first;
		this.after = after;
	}

	static Opened page(Cell cell, int first, @Nullable String after) {
		if (first < 1 || first > Clients.MOST) {
			throw new BadInput("first: %d is outside 1 to %d".formatted(first, Clients.MOST));
		}
		return new Opened(cell, first, (after != null) ? Cursor.parse(after).after() : null);
	}

	/** A client with all its numbers; one that adds nothing is none. */
	void add(Id client, Counts counts) {
		int count = counts.within(this.cell);
		if (count == 0) {
			return;
		}
		this.total += count;
		this.clients++;
		if (this.after == null || client.compareTo(this.after) > 0) {
			this.page.put(client, counts);
			if (this.page.size() > this.first + 1) {
				this.page.pollLastEntry();
			}
		}
	}

	CohortClients clients() {
		List<CohortClients.Edge> edges = this.page.entrySet().stream().limit(this.first).map(this::edge).toList();
		return new CohortClients(this.total, this.clients, edges,
				new PageInfo(this.page.size() > this.first, this.after != null,
						edges.isEmpty() ? null : edges.getFirst().cursor(),
						edges.isEmpty() ? null : edges.getLast().cursor()));
	}

	private CohortClients.Edge edge(Map.Entry<Id, Counts> entry) {
		Double value = null;
		for (Cell counted : entry.getValue().cells().keySet()) {
			if (counted instanceof Cell.Measured measured && this.cell.holds(counted)) {
				value = measured.value();
			}
		}
		return new CohortClients.Edge(entry.getKey(), entry.getValue().within(this.cell), value,
				new Cursor(entry.getKey()).toString());
	}

}
