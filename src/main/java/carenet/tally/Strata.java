package carenet.tally;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

/**
 * Where one tie lies at each wave of its client.
 *
 * @param byWave by the index of the wave
 */
public record Strata(SortedMap<Integer, Stratum> byWave) implements Fact {

	public Strata {
		byWave = Collections.unmodifiableSortedMap(new TreeMap<>(byWave));
	}

	@Override
	public void countIn(Scope scope, ObjIntConsumer<Cell> cells) {
		for (int wave : scope.waves()) {
			cells.accept(new Cell.Composed(wave, at(wave)), 1);
		}
		for (WavePair step : scope.steps()) {
			cells.accept(new Cell.Flowed(step, at(step.from()), at(step.to())), 1);
		}
	}

	private Stratum at(int wave) {
		return this.byWave.getOrDefault(wave, Stratum.NO_WAVE);
	}

}
