package carenet.tally;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ObjIntConsumer;

import carenet.change.PresencePattern;
import carenet.change.TieTransition;
import carenet.evidence.Mark;
import carenet.evidence.Testimony;

/**
 * What every voice said of one support tie. The waves of its client stand in it: a cell
 * without a wave is a point.
 *
 * @param testimony as {@link Testimony#toString()}
 */
public record Told(String testimony) implements Fact {

	@Override
	public void countIn(Scope scope, ObjIntConsumer<Cell> cells) {
		Testimony read = Testimony.parse(this.testimony);
		SortedSet<Integer> waves = waves(read);
		for (WavePair pair : Scope.pairs(waves)) {
			TieTransition.of(read, pair.from(), pair.to(), scope.view())
				.ifPresent((change) -> cells.accept(new Cell.Changed(pair, change.transition()), 1));
		}
		if (!waves.isEmpty()) {
			cells.accept(new Cell.Patterned(PresencePattern.of(read, waves.stream().toList(), scope.view())), 1);
		}
	}

	/** All rows have a cell for each wave of the client. */
	private static SortedSet<Integer> waves(Testimony testimony) {
		SortedSet<Integer> waves = new TreeSet<>();
		testimony.rows().stream().limit(1).forEach((row) -> {
			for (int wave = 0; wave < row.cells().length(); wave++) {
				if (row.at(wave) != Mark.NO_WAVE) {
					waves.add(wave);
				}
			}
		});
		return waves;
	}

}
