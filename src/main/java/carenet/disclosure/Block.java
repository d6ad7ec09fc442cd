package carenet.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers that are suppressed together, of all clients and of parts that add up to them.
 *
 * @param rules what is small
 * @param whole the numbers of all clients
 * @param sides the columns whose sum may be known from elsewhere; within each a hidden
 * number has another one beside it
 * @param addsUp whether such sums may be known at all; if not, one small number hides all
 */
record Block(DisclosureRules rules, List<Integer> whole, List<List<Integer>> sides, boolean addsUp) {

	Block {
		whole = List.copyOf(whole);
		sides = List.copyOf(sides);
	}

	/**
	 * The numbers of one part.
	 *
	 * @param cells in the order of those of all clients
	 * @param withheld whether it is hidden whatever its numbers are
	 * @param residue whether it is what is left of parts of which nothing is told
	 */
	record Row(List<Integer> cells, boolean withheld, boolean residue) {

		Row {
			cells = List.copyOf(cells);
		}

		int sum() {
			return this.cells.stream().mapToInt(Integer::intValue).sum();
		}

	}

	/** What is told: of all clients, and of each part. */
	record Shown(List<Boolean> whole, List<List<Boolean>> rows) {
	}

	/** Told or hidden together. */
	static Block together(DisclosureRules rules, List<Integer> whole) {
		return new Block(rules, whole, List.of(columns(whole.size())), false);
	}

	/** Some can be hidden, though the sum of all may be known. */
	static Block addingUp(DisclosureRules rules, List<Integer> whole) {
		return new Block(rules, whole, List.of(columns(whole.size())), true);
	}

	private static List<Integer> columns(int count) {
		return IntStream.range(0, count).boxed().toList();
	}

	/** Nothing is told at all. */
	Shown hidden(List<Row> rows) {
		return new Shown(same(false), rows.stream().map((row) -> same(false)).toList());
	}

	/** What may be told; rows are in the order in which they are given up for others. */
	Shown shown(List<Row> rows) {
		return shown(rows, false);
	}

	/** The same, where the sum of all clients' numbers may not be known either. */
	Shown shownWithoutSum(List<Row> rows) {
		return shown(rows, true);
	}

	private Shown shown(List<Row> rows, boolean hidesSum) {
		List<Integer> hidden = hiddenOfAll(hidesSum);
		if (hidden.size() == this.whole.size() && !hidden.isEmpty()) {
			return hidden(rows);
		}
		List<Boolean> told = new ArrayList<>(same(true));
		hidden.forEach((column) -> told.set(column, false));
		return new Shown(told, rows.isEmpty() ? List.of() : new Rows(this, rows, told).shown());
	}

	private List<Boolean> same(boolean told) {
		return this.whole.stream().map((count) -> told).toList();
	}

	/** Columns that are hidden of all clients; all where some would not be enough. */
	private List<Integer> hiddenOfAll(boolean hidesSum) {
		List<List<Integer>> concerned = new ArrayList<>(this.sides.stream()
			.filter((side) -> side.stream().map(this.whole::get).anyMatch(this.rules::isSmall))
			.toList());
		if (concerned.isEmpty() && hidesSum) {
			concerned.add(this.sides.stream().max(Comparator.comparingInt(this::sum)).orElseThrow());
		}
		List<Integer> hidden = new ArrayList<>();
		for (List<Integer> side : concerned) {
			List<Integer> some = this.addsUp ? some(side) : List.of();
			if (some.isEmpty()) {
				return columns(this.whole.size());
			}
			hidden.addAll(some);
		}
		return hidden;
	}

	private int sum(List<Integer> columns) {
		return columns.stream().mapToInt(this.whole::get).sum();
	}

	/**
	 * The small ones and the next larger: two at least, each of which could be 1 to the
	 * threshold as far as their sum tells; none where that is not to be had.
	 */
	private List<Integer> some(List<Integer> side) {
		List<Integer> some = new ArrayList<>();
		List<Integer> ascending = side.stream()
			.filter((column) -> this.whole.get(column) > 0)
			.sorted(Comparator.comparing(this.whole::get))
			.toList();
		for (int column : ascending) {
			if (!this.rules.isSmall(this.whole.get(column)) && isWide(some)) {
				return some;
			}
			some.add(column);
		}
		return isWide(some) ? some : List.of();
	}

	private boolean isWide(List<Integer> hidden) {
		return this.rules.hides(sum(hidden), hidden.size());
	}

}
