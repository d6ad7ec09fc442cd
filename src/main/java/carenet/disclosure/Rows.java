package carenet.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import carenet.disclosure.Block.Row;

/**
 * The parts of a block. A part of which a number is small is hidden as a whole, with
 * others, so that nothing but the sum of the hidden parts can be worked out. None of
 * those sums is small, and which clients are in which hidden part is then anybody's
 * guess.
 */
final class Rows {

	private final Block block;

	private final List<Row> rows;

	private final List<Boolean> told;

	private final List<List<Integer>> known;

	/** With what is told of all clients. */
	Rows(Block block, List<Row> rows, List<Boolean> told) {
		this.block = block;
		this.rows = rows;
		this.told = told;
		this.known = rows.stream().map((row) -> known(row.cells())).toList();
	}

	/** What can be worked out of a part: what is told, and on each side the rest. */
	private List<Integer> known(List<Integer> cells) {
		List<Integer> known = new ArrayList<>();
		for (List<Integer> side : this.block.sides()) {
			int rest = 0;
			for (int column : side) {
				if (this.told.get(column)) {
					known.add(cells.get(column));
				}
				else {
					rest += cells.get(column);
				}
			}
			known.add(rest);
		}
		return known;
	}

	List<List<Boolean>> shown() {
		List<Boolean> hidden = hidden();
		List<Integer> sums = sums(hidden);
		List<List<Boolean>> shown = new ArrayList<>();
		for (int row = 0; row < this.rows.size(); row++) {
			shown.add(hidden.get(row) ? shown(sums, true) : shown(this.known.get(row), false));
		}
		return shown;
	}

	/** A zero that can be worked out is told. */
	private List<Boolean> shown(List<Integer> known, boolean hidden) {
		List<Boolean> shown = new ArrayList<>(this.told);
		int at = 0;
		for (List<Integer> side : this.block.sides()) {
			int rest = at + (int) side.stream().filter(this.told::get).count();
			for (int column : side) {
				boolean open = this.told.get(column);
				int number = known.get(open ? at++ : rest);
				shown.set(column, number == 0 || (open && !hidden));
			}
			at = rest + 1;
		}
		return shown;
	}

	private List<Boolean> hidden() {
		List<Boolean> hidden = new ArrayList<>();
		for (int row = 0; row < this.rows.size(); row++) {
			hidden.add(this.rows.get(row).withheld()
					|| this.known.get(row).stream().anyMatch(this.block.rules()::isSmall));
		}
		boolean any = !counted(hidden).isEmpty();
		for (int row = 0; row < this.rows.size() && any && (row == 0 || !isSafe(hidden)); row++) {
			hidden.set(row, true);
		}
		return hidden;
	}

	/** The hidden ones that have any numbers. */
	private List<Row> counted(List<Boolean> hidden) {
		return IntStream.range(0, this.rows.size())
			.filter(hidden::get)
			.mapToObj(this.rows::get)
			.filter((row) -> row.sum() > 0)
			.toList();
	}

	/** Whether neither their sums nor any of them tells of few. */
	private boolean isSafe(List<Boolean> hidden) {
		if (sums(hidden).stream().anyMatch(this.block.rules()::isSmall)) {
			return false;
		}
		List<Row> counted = counted(hidden);
		if (counted.stream().allMatch(Row::residue)) {
			return true;
		}
		int all = counted.stream().mapToInt(Row::sum).sum();
		return counted.size() >= 2 && (!this.block.addsUp()
				|| counted.stream().noneMatch((row) -> this.block.rules().isSmall(all - row.sum())));
	}

	private List<Integer> sums(List<Boolean> hidden) {
		List<Integer> sums = new ArrayList<>();
		for (int at = 0; at < this.known.getFirst().size(); at++) {
			int sum = 0;
			for (int row = 0; row < this.rows.size(); row++) {
				sum += hidden.get(row) ? this.known.get(row).get(at) : 0;
			}
			sums.add(sum);
		}
		return sums;
	}

}
