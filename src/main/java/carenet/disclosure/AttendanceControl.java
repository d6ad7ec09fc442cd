package carenet.disclosure;

import java.util.ArrayList;
import java.util.List;

import carenet.cohort.CohortPart;
import carenet.cohort.CohortTransitions;
import carenet.cohort.CohortTransitions.AskedBetween;
import carenet.cohort.CohortTransitions.AskedSource;
import carenet.cohort.CohortWave;
import carenet.cohort.CohortWave.AskedCount;
import carenet.cohort.CohortWave.WaveStatusCount;
import carenet.cohort.Disclosure.Suppressed;
import carenet.disclosure.Parts.Mask;
import carenet.tally.Table;
import carenet.tally.WavePair;

/**
 * Who was there, and who was asked. All that is said of one source stands or falls
 * together, and none of it is told where it would tell how few lack a wave.
 */
final class AttendanceControl {

	private static final String SOURCE = "%s, %s";

	private final Parts parts;

	private final List<Mask> statuses = new ArrayList<>();

	private final List<Mask> without = new ArrayList<>();

	private final List<Mask> both = new ArrayList<>();

	private final List<Mask> sources = new ArrayList<>();

	AttendanceControl(Parts parts) {
		this.parts = parts;
		CohortPart whole = parts.whole();
		for (int i = 0; i < whole.waves().size(); i++) {
			int wave = i;
			boolean few = fewLack(wave);
			this.statuses.add(parts.addingUp((part) -> Presence.statuses(part, wave, few), (part) -> false));
			this.without.add(parts.together((part) -> List.of(Presence.without(part, wave)), (part) -> false));
		}
		for (int i = 0; i < whole.transitions().size(); i++) {
			int pair = i;
			this.both.add(parts.together((part) -> Presence.pair(part, pair), (part) -> false));
		}
		for (int i = 0; i < sourcesAsked(whole); i++) {
			int source = i;
			this.sources.add(parts.together((part) -> Presence.source(part, source), (part) -> false));
		}
	}

	private static int sourcesAsked(CohortPart whole) {
		return whole.waves().isEmpty() ? 0 : whole.waves().getFirst().asked().size();
	}

	/**
	 * Whether somewhere few clients lack the wave, so that it must be hidden how many.
	 */
	boolean fewLack(int wave) {
		return this.parts.anySmall((part) -> Presence.without(part, wave));
	}

	List<CohortWave> waves(CohortPart part, Telling telling) {
		List<CohortWave> told = new ArrayList<>();
		for (int i = 0; i < part.waves().size(); i++) {
			CohortWave wave = part.waves().get(i);
			Suppressed place = new Suppressed(part.group(), Table.WAVES, wave.label());
			List<WaveStatusCount> statuses = new ArrayList<>();
			for (int at = 0; at < wave.statuses().size(); at++) {
				WaveStatusCount count = wave.statuses().get(at);
				statuses.add(new WaveStatusCount(count.status(),
						telling.of(count.clients(), this.statuses.get(i).tells(part, at), place)));
			}
			boolean tells = this.without.get(i).tells(part, 0)
					&& (!fewLack(i) || this.statuses.get(i).tells(part, wave.statuses().size()));
			told.add(new CohortWave(wave.wave(), List.copyOf(statuses), telling.of(wave.without(), tells, place),
					asked(part, wave, telling)));
		}
		return List.copyOf(told);
	}

	private List<AskedCount> asked(CohortPart part, CohortWave wave, Telling telling) {
		List<AskedCount> told = new ArrayList<>();
		for (int i = 0; i < wave.asked().size(); i++) {
			AskedCount asked = wave.asked().get(i);
			Suppressed place = new Suppressed(part.group(), Table.WAVES,
					SOURCE.formatted(wave.label(), asked.source()));
			boolean tells = this.sources.get(i).tellsAll(part);
			told.add(new AskedCount(asked.source(), telling.of(asked.clients(), tells, place),
					telling.of(asked.reports(), tells, place)));
		}
		return List.copyOf(told);
	}

	/** For each pair of waves. */
	List<AskedBetween> between(CohortPart part, Telling telling) {
		List<AskedBetween> told = new ArrayList<>();
		for (int pair = 0; pair < part.transitions().size(); pair++) {
			CohortTransitions row = part.transitions().get(pair);
			String label = new WavePair(row.from(), row.to()).label();
			Suppressed place = new Suppressed(part.group(), Table.ASKED_BETWEEN, label);
			List<AskedSource> sources = new ArrayList<>();
			for (int i = 0; i < row.asked().sources().size(); i++) {
				AskedSource asked = row.asked().sources().get(i);
				Suppressed of = new Suppressed(part.group(), Table.ASKED_BETWEEN,
						SOURCE.formatted(label, asked.source()));
				boolean tells = this.sources.get(i).tellsAll(part);
				sources.add(new AskedSource(asked.source(), telling.of(asked.both(), tells, of),
						telling.of(asked.onlyFrom(), tells, of), telling.of(asked.onlyTo(), tells, of),
						telling.of(asked.neither(), tells, of)));
			}
			told.add(new AskedBetween(telling.of(row.asked().clients(), this.both.get(pair).tellsAll(part), place),
					List.copyOf(sources)));
		}
		return List.copyOf(told);
	}

}
