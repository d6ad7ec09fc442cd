package carenet.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import carenet.study.Interval;

/** Spans of days put together. */
final class Intervals {

	private Intervals() {
	}

	/** The same days as disjoint spans in order; what touches is one. */
	static List<Interval> union(Collection<Interval> spans) {
		List<Interval> union = new ArrayList<>();
		for (Interval span : spans.stream().sorted(Comparator.comparing(Interval::from)).toList()) {
			Interval last = union.isEmpty() ? null : union.getLast();
			if (last != null && !span.from().isAfter(last.until())) {
				LocalDate until = span.until().isAfter(last.until()) ? span.until() : last.until();
				union.set(union.size() - 1, new Interval(last.from(), until));
			}
			else {
				union.add(span);
			}
		}
		return union;
	}

}
