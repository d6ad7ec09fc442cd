package carenet.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import carenet.study.Id;

/** The few rows of a draft, held in memory. */
final class HeldRows implements RowsByClient {

	private final Map<Id, List<Held>> rows = new LinkedHashMap<>();

	/**
	 * A row and the file in which it would stand.
	 *
	 * @param file the file
	 * @param row the row
	 */
	private record Held(StudyFile file, Row row) {

		Row under(Findings findings) {
			return new Row(Header.documented(this.file), this.row.line(), this.row.documented(), findings);
		}

	}

	@Override
	public void expect(Id client) {
		this.rows.putIfAbsent(client, new ArrayList<>());
	}

	@Override
	public void settle() {
		// nothing depends on how many there are
	}

	@Override
	public void put(Id client, StudyFile file, Row row) {
		this.rows.computeIfAbsent(client, (id) -> new ArrayList<>()).add(new Held(file, row));
	}

	@Override
	public void seal() {
		// nothing is open
	}

	@Override
	public int size() {
		return this.rows.size();
	}

	@Override
	public Stream<ClientRows> clients(Findings findings) {
		return this.rows.entrySet().stream().map((entry) -> {
			ClientRows rows = new ClientRows(entry.getKey());
			entry.getValue().forEach((held) -> rows.add(held.file(), held.under(findings)));
			return rows;
		});
	}

}
