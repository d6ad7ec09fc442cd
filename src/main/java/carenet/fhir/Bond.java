package carenet.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import carenet.evidence.Attributes;
import carenet.evidence.Evidence;
import carenet.evidence.Role;
import carenet.evidence.Statement;
import carenet.evidence.Tie;
import carenet.study.Id;
import carenet.study.Interval;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * All that records say of one tie. A period becomes a dated record only where each wave
 * falls clearly inside or outside it; what is not dated is said of the report's wave, and
 * of no other.
 */
final class Bond {

	private final List<Wave> waves;

	private final Remarks remarks;

	private final List<Interval> dated = new ArrayList<>();

	private boolean present;

	private boolean absent;

	private @Nullable LocalDate from;

	private @Nullable LocalDate until;

	private boolean coordinator;

	private @Nullable Role role;

	Bond(List<Wave> waves, Remarks remarks) {
		this.waves = waves;
		this.remarks = remarks;
	}

	void coordinates() {
		this.coordinator = true;
	}

	void holds(@Nullable Role role) {
		this.role = (this.role != null) ? this.role : role;
	}

	/**
	 * Adds what one record says.
	 * @param span when, where it says so
	 * @param over whether it is no longer in effect
	 */
	void add(Span span, boolean over, Place place, String path) {
		PartialDate start = span.start();
		PartialDate end = span.end();
		if (start != null && end != null && end.last().isBefore(start.first())) {
			this.remarks.add(Reason.ENDS_BEFORE_START, place, path + ".period");
		}
		else if (start != null && (end != null || !over)) {
			period(start, end, place, path);
		}
		else if (end != null) {
			onlyEnd(end, place, path);
		}
		else if (over) {
			this.remarks.add(Reason.END_NOT_TOLD, place, path);
			gone((start != null) ? start.exact() : null, null);
		}
		else {
			this.remarks.add(Reason.UNDATED, place, path);
			this.present = true;
		}
	}

	private LocalDate last() {
		return this.waves.getLast().date();
	}

	private void period(PartialDate start, @Nullable PartialDate end, Place place, String path) {
		boolean clear = this.waves.stream()
			.map(Wave::date)
			.noneMatch((day) -> (!day.isBefore(start.first()) && day.isBefore(start.last()))
					|| (end != null && day.isAfter(end.first()) && !day.isAfter(end.last())));
		if (clear) {
			this.dated.add(Interval.of(start.first(), (end != null) ? end.last().plusDays(1) : null));
			return;
		}
		this.remarks.add(Reason.UNCERTAIN_DATE, place, path + ".period");
		if (end == null) {
			this.present |= !last().isBefore(start.last());
		}
		else if (last().isAfter(end.last())) {
			gone(null, null);
		}
		else {
			this.present |= !last().isBefore(start.last()) && !last().isAfter(end.first());
		}
	}

	/** Since when is not known, so nothing is said of earlier waves. */
	private void onlyEnd(PartialDate end, Place place, String path) {
		this.remarks.add(Reason.UNCERTAIN_DATE, place, path + ".period.start");
		if (last().isAfter(end.last())) {
			gone(null, end.isExact() ? end.last().plusDays(1) : null);
		}
		else {
			this.present |= !last().isAfter(end.first());
		}
	}

	private void gone(@Nullable LocalDate from, @Nullable LocalDate until) {
		this.absent = true;
		this.from = from;
		this.until = until;
	}

	/**
	 * Periods come first: beside them what is not dated adds the report's wave at most.
	 */
	List<Statement> statements(Id report, Tie tie) {
		Attributes attributes = new Attributes(Set.of(), null, null, null, null, this.coordinator ? true : null,
				this.role);
		if (!this.dated.isEmpty()) {
			List<Interval> periods = new ArrayList<>(this.dated);
			if (this.present) {
				periods.add(new Interval(last(), last().plusDays(1)));
			}
			return Intervals.union(periods)
				.stream()
				.map((period) -> new Statement(report, tie, true, Evidence.DATED_RECORD, null,
						period.from().equals(Interval.BEGINNING) ? null : period.from(),
						period.until().equals(Interval.END) ? null : period.until(), null, attributes))
				.toList();
		}
		if (!this.present && !this.absent) {
			return List.of();
		}
		return List
			.of(this.present ? new Statement(report, tie, true, Evidence.EXPLICIT, null, null, null, null, attributes)
					: new Statement(report, tie, false, Evidence.EXPLICIT, null, this.from, this.until, null,
							Attributes.NONE));
	}

}
