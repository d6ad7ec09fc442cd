package carenet.cohort;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import carenet.study.Source;
import carenet.study.Wave;
import carenet.study.WaveStatus;
import carenet.tally.Cell;
import carenet.tally.Counts;
import carenet.tally.Scope;

/**
 * One wave of the study: how it went with the clients, and who was asked.
 *
 * @param wave the index of the wave
 * @param statuses how many clients it went how with
 * @param without how many clients have no such wave; null where suppressed, and so below
 * @param asked who was asked, for each source whose voice counts
 */
public record CohortWave(int wave, List<WaveStatusCount> statuses, @Nullable Integer without, List<AskedCount> asked) {

	/**
	 * Clients with whom a wave went so.
	 *
	 * @param status how it went
	 * @param clients how many
	 */
	public record WaveStatusCount(WaveStatus status, @Nullable Integer clients) {
	}

	/**
	 * The reports of one source of a wave.
	 *
	 * @param source the source
	 * @param clients of how many clients there is one
	 * @param reports how many there are
	 */
	public record AskedCount(Source source, @Nullable Integer clients, @Nullable Integer reports) {
	}

	static List<CohortWave> all(Counts counts, Scope scope) {
		return scope.waves().stream().map((wave) -> of(wave, counts, scope)).toList();
	}

	private static CohortWave of(int wave, Counts counts, Scope scope) {
		return new CohortWave(wave,
				Stream.of(WaveStatus.values())
					.map((status) -> new WaveStatusCount(status, counts.of(new Cell.AtWave(wave, status))))
					.toList(),
				counts.of(new Cell.AtWave(wave, null)),
				Stream.of(Source.values())
					.filter(scope.view()::counts)
					.map((source) -> new AskedCount(source, counts.of(new Cell.Asked(wave, source)),
							counts.of(new Cell.Reports(wave, source))))
					.toList());
	}

	public String label() {
		return Wave.label(this.wave);
	}

}
