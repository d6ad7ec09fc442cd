package carenet.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import carenet.cohort.Cohort;
import carenet.cohort.CohortPart;
import carenet.cohort.Group;
import carenet.disclosure.Block.Row;
import carenet.disclosure.Block.Shown;

/**
 * All clients and their groups side by side: of which something is told, and what is left
 * of the others.
 */
final class Parts {

	private final DisclosureRules rules;

	private final CohortPart whole;

	/** All clients of the study, where some were asked for only. */
	private final @Nullable CohortPart everybody;

	/** From the fewest clients: the order in which their numbers are given up. */
	private final List<CohortPart> told = new ArrayList<>();

	private final List<CohortPart> untold = new ArrayList<>();

	private final boolean hidesGroups;

	/** What may be told of a block, part by part. */
	static final class Mask {

		private final Map<@Nullable Group, List<Boolean>> byGroup = new HashMap<>();

		boolean tells(CohortPart part, int column) {
			return Objects.requireNonNull(this.byGroup.get(part.group())).get(column);
		}

		boolean tellsAll(CohortPart part) {
			return Objects.requireNonNull(this.byGroup.get(part.group())).stream().allMatch(Boolean::booleanValue);
		}

	}

	/** What is counted of a part. */
	interface Cells extends Function<CohortPart, List<Integer>> {

	}

	/** Groups that are too small go, with as many as it takes to keep their sum apart. */
	Parts(Cohort cohort, @Nullable CohortPart everybody, DisclosureRules rules) {
		this.rules = rules;
		this.everybody = everybody;
		this.whole = cohort.whole();
		this.told.addAll(cohort.groups());
		this.told.sort(Comparator.comparingInt(Parts::clients));
		while (!this.told.isEmpty() && (rules.isSmall(clients(this.told.getFirst()))
				|| (!this.untold.isEmpty() && !rules.hides(left(), this.untold.size())))) {
			this.untold.add(this.told.removeFirst());
		}
		this.hidesGroups = !this.untold.isEmpty() && !rules.hides(left(), this.untold.size());
	}

	static int clients(CohortPart part) {
		return number(part.clients());
	}

	/** A number as it was counted. */
	static int number(@Nullable Integer counted) {
		return Objects.requireNonNull(counted, "a number was suppressed before");
	}

	private int left() {
		return this.untold.stream().mapToInt(Parts::clients).sum();
	}

	DisclosureRules rules() {
		return this.rules;
	}

	CohortPart whole() {
		return this.whole;
	}

	/** Whether there are so few clients that not even the groups may be named. */
	boolean hidesGroups() {
		return this.hidesGroups;
	}

	/** All clients, and the groups of which something is told. */
	List<CohortPart> toldOf() {
		return Stream.concat(Stream.of(this.whole), this.told.stream()).toList();
	}

	boolean tellsOf(CohortPart part) {
		return part.group() == null || this.told.contains(part);
	}

	/** Whether any number of this kind is small, in any part. */
	boolean anySmall(Function<CohortPart, Integer> number) {
		int left = this.untold.stream().map(number).mapToInt(Integer::intValue).sum();
		return Stream.concat(Stream.of(left), Stream.concat(Stream.of(this.whole), this.told.stream()).map(number))
			.anyMatch(this.rules::isSmall);
	}

	/** Numbers that are told or hidden together. */
	Mask together(Cells cells, Predicate<CohortPart> withheld) {
		return mask(cells, (counts) -> Block.together(this.rules, counts), withheld, false);
	}

	/** Numbers whose sum may be known. */
	Mask addingUp(Cells cells, Predicate<CohortPart> withheld) {
		return mask(cells, (counts) -> Block.addingUp(this.rules, counts), withheld, false);
	}

	/** The same on two sides; where something may not add up, the sums are hidden. */
	Mask onSides(Cells cells, List<List<Integer>> sides, Predicate<CohortPart> withoutSum) {
		return mask(cells, (counts) -> new Block(this.rules, counts, sides, true), withoutSum, true);
	}

	private Mask mask(Cells cells, Function<List<Integer>, Block> kind, Predicate<CohortPart> withheld,
			boolean sumOnly) {
		List<Row> rows = new ArrayList<>();
		if (!this.untold.isEmpty()) {
			rows.add(residue(this.untold.stream().<List<Integer>>map(cells).reduce(Parts::plus).orElseThrow()));
		}
		this.told.forEach((part) -> rows.add(new Row(cells.apply(part), withheld.test(part), false)));
		Block block = kind.apply(cells.apply(this.whole));
		Shown shown = !withheld.test(this.whole) ? block.shown(rows)
				: sumOnly ? block.shownWithoutSum(rows) : block.hidden(rows);
		return mask(shown, amongEverybody(cells, kind));
	}

	private static Row residue(List<Integer> cells) {
		return new Row(cells, true, true);
	}

	/** What may be told of the clients beside what may be told of everybody. */
	private List<Boolean> amongEverybody(Cells cells, Function<List<Integer>, Block> kind) {
		List<Integer> counts = cells.apply(this.whole);
		if (this.everybody == null) {
			return counts.stream().map((count) -> true).toList();
		}
		List<Integer> all = cells.apply(this.everybody);
		List<Integer> others = new ArrayList<>();
		for (int i = 0; i < counts.size(); i++) {
			others.add(all.get(i) - counts.get(i));
		}
		return kind.apply(all).shown(List.of(residue(others), new Row(counts, false, false))).rows().getLast();
	}

	private static List<Integer> plus(List<Integer> some, List<Integer> others) {
		List<Integer> sums = new ArrayList<>();
		for (int i = 0; i < some.size(); i++) {
			sums.add(some.get(i) + others.get(i));
		}
		return sums;
	}

	private Mask mask(Shown shown, List<Boolean> beside) {
		Mask mask = new Mask();
		mask.byGroup.put(null, both(shown.whole(), beside));
		int residues = this.untold.isEmpty() ? 0 : 1;
		for (int i = 0; i < this.told.size(); i++) {
			mask.byGroup.put(this.told.get(i).group(), both(shown.rows().get(i + residues), beside));
		}
		return mask;
	}

	private static List<Boolean> both(List<Boolean> some, List<Boolean> others) {
		return IntStream.range(0, some.size()).mapToObj((i) -> some.get(i) && others.get(i)).toList();
	}

}
