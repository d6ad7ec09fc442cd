package carenet.disclosure;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import carenet.cohort.CohortMeasure;
import carenet.cohort.CohortMeasure.UndefinedCount;
import carenet.cohort.CohortPart;
import carenet.cohort.CohortWave;
import carenet.cohort.Disclosure.Suppressed;
import carenet.cohort.Quantiles;
import carenet.disclosure.Parts.Mask;
import carenet.network.Undefined.Reason;
import carenet.study.Wave;
import carenet.tally.Table;

/**
 * Measures over clients. Those that have a value and those that have none add up to those
 * that have the wave. A percentile is told where enough clients lie on both sides; the
 * lowest and the highest value are single clients' and never told.
 */
final class MeasureControl {

	private final DisclosureRules rules;

	private final List<List<Reason>> reasons = new ArrayList<>();

	private final List<Mask> masks = new ArrayList<>();

	MeasureControl(Parts parts, AttendanceControl attendance) {
		this.rules = parts.rules();
		CohortPart whole = parts.whole();
		List<Integer> waves = whole.waves().stream().map(CohortWave::wave).toList();
		for (int i = 0; i < whole.measures().size(); i++) {
			int at = i;
			CohortMeasure measure = whole.measures().get(at);
			int wave = waves.indexOf(measure.wave());
			List<Reason> reasons = measure.undefined().stream().map(UndefinedCount::reason).toList();
			boolean andWithout = attendance.fewLack(wave);
			this.reasons.add(reasons);
			this.masks.add(parts.addingUp((part) -> {
				List<Integer> cells = new ArrayList<>(List.of(Parts.number(part.measures().get(at).n())));
				reasons.forEach((reason) -> cells.add(clients(part.measures().get(at), reason)));
				if (andWithout) {
					cells.add(Presence.without(part, wave));
				}
				return cells;
			}, (part) -> false));
		}
	}

	private static int clients(CohortMeasure measure, Reason reason) {
		return measure.undefined()
			.stream()
			.filter((count) -> count.reason() == reason)
			.mapToInt((count) -> Parts.number(count.clients()))
			.sum();
	}

	List<CohortMeasure> of(CohortPart part, Telling telling) {
		List<CohortMeasure> told = new ArrayList<>();
		for (int i = 0; i < part.measures().size(); i++) {
			CohortMeasure measure = part.measures().get(i);
			Suppressed place = new Suppressed(part.group(), Table.MEASURES,
					"%s, %s".formatted(Wave.label(measure.wave()), measure.measure()));
			Mask mask = this.masks.get(i);
			List<UndefinedCount> undefined = new ArrayList<>();
			for (int at = 0; at < this.reasons.get(i).size(); at++) {
				Reason reason = this.reasons.get(i).get(at);
				int clients = clients(measure, reason);
				boolean tells = mask.tells(part, at + 1);
				if (!tells || clients > 0) {
					undefined.add(new UndefinedCount(reason, telling.of(clients, tells, place)));
				}
			}
			int n = Parts.number(measure.n());
			boolean tells = mask.tells(part, 0);
			told.add(new CohortMeasure(measure.wave(), measure.measure(), telling.of(n, tells, place),
					tells ? quantiles(measure, n) : Quantiles.NONE, List.copyOf(undefined)));
		}
		return List.copyOf(told);
	}

	private Quantiles quantiles(CohortMeasure measure, int n) {
		return new Quantiles(null, told(measure.p5(), n, 0.05), told(measure.p25(), n, 0.25),
				told(measure.median(), n, 0.5), told(measure.p75(), n, 0.25), told(measure.p95(), n, 0.05), null);
	}

	private @Nullable Double told(@Nullable Double quantile, int n, double beyond) {
		return (n * beyond >= this.rules.threshold()) ? quantile : null;
	}

}
