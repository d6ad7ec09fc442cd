package carenet.fhir;

import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * A period as FHIR means it: a missing start is not known, a missing end is still to
 * come, and the end belongs to it.
 *
 * @param start the first day
 * @param end the last day
 */
record Span(@Nullable PartialDate start, @Nullable PartialDate end) {

	static final Span UNKNOWN = new Span(null, null);

	static Span of(@Nullable Period period) {
		if (period == null || period.isEmpty()) {
			return UNKNOWN;
		}
		return new Span(PartialDate.parse(period.getStartElement().getValueAsString()),
				PartialDate.parse(period.getEndElement().getValueAsString()));
	}

	/** What is not said is as with the whole that this is a part of. */
	Span within(Span whole) {
		return new Span((this.start != null) ? this.start : whole.start, (this.end != null) ? this.end : whole.end);
	}

}
