package carenet.copy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import carenet.evidence.Report;

/**
 * When each report of a client became known, in the copy: in the same order, at the end
 * of the day of what was told, and never as it was. A moment at which a whole study was
 * taken in is the same for all clients, and would give away how far each of them moved.
 */
final class Moments {

	private final Map<Instant, Instant> known = new HashMap<>();

	/** Of reports whose dates have moved already. */
	Moments(List<Report> moved) {
		Map<Instant, LocalDate> days = new TreeMap<>();
		moved.forEach((report) -> Stream
			.of(Optional.of(report.recordedAt()), Optional.ofNullable(report.supersededAt()))
			.flatMap(Optional::stream)
			.forEach((moment) -> days.merge(moment, report.date(), (one, other) -> one.isBefore(other) ? other : one)));
		Instant last = Instant.MIN;
		for (Map.Entry<Instant, LocalDate> one : days.entrySet()) {
			Instant evening = one.getValue().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
			last = evening.isAfter(last) ? evening : last.plusSeconds(1);
			this.known.put(one.getKey(), last);
		}
	}

	Instant of(Instant moment) {
		return this.known.getOrDefault(moment, moment);
	}

}
