package carenet.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import carenet.evidence.Evidence;
import carenet.network.StatementShown;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What marks a resource as a projection, and a participation as dated where it was told.
 */
final class FhirMarks {

	private FhirMarks() {
	}

	/** Everything says of itself that it is no care record, and by which names. */
	static void mark(Resource resource, boolean named) {
		resource.getMeta()
			.addTag(new Coding("urn:x-carenet:tag", "projection",
					"Derived from reports under a view; not a care record"));
		if (!named) {
			resource.getMeta()
				.addSecurity(new Coding("http://terminology.hl7.org/CodeSystem/v3-ObservationValue", "PSEUDED",
						"pseudonymized"));
		}
	}

	/** The first start and the first end that statements tell; no day is made up. */
	static Optional<Period> period(List<StatementShown> statements) {
		LocalDate start = first(statements, StatementShown::validFrom);
		LocalDate end = lastDay(first(statements, StatementShown::validUntil));
		if (start == null && end == null) {
			return Optional.empty();
		}
		Period period = new Period();
		if (start != null) {
			period.setStartElement(new DateTimeType(start.toString()));
		}
		if (end != null && (start == null || !end.isBefore(start))) {
			period.setEndElement(new DateTimeType(end.toString()));
		}
		return Optional.of(period);
	}

	/** An end here is the first day without; in FHIR it is the last day with. */
	private static @Nullable LocalDate lastDay(@Nullable LocalDate until) {
		return (until != null) ? until.minusDays(1) : null;
	}

	private static @Nullable LocalDate first(List<StatementShown> statements,
			Function<StatementShown, @Nullable LocalDate> day) {
		return statements.stream()
			.filter((one) -> one.evidence() != Evidence.RETROSPECTIVE)
			.flatMap((one) -> Stream.ofNullable(day.apply(one)))
			.findFirst()
			.orElse(null);
	}

}
