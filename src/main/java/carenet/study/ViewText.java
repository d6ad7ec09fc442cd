package carenet.study;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A view as the address of a page says it; an empty field takes what holds by default.
 *
 * @param rule a rule's name
 * @param source whose voice counts; everybody's by default
 * @param retrospective "true" where what was told later counts
 * @param knownAt a day, to its end, or a moment
 */
public record ViewText(@Nullable String rule, @Nullable List<String> source, @Nullable String retrospective,
		@Nullable String knownAt) {

	public ViewText {
		rule = stated(rule);
		knownAt = stated(knownAt);
	}

	private static @Nullable String stated(@Nullable String field) {
		return (field == null || field.isBlank()) ? null : field.strip();
	}

	public View view() {
		return new View(chosenRule(), sources(), moment(), countsRetrospective());
	}

	public ConsensusRule chosenRule() {
		return (this.rule != null) ? constant("rule", this.rule, ConsensusRule.values()) : View.DEFAULT.rule();
	}

	/** Whose voice counts; null for everybody's. */
	public @Nullable Set<Source> sources() {
		if (this.source == null || this.source.isEmpty()) {
			return null;
		}
		Set<Source> sources = EnumSet.noneOf(Source.class);
		this.source.forEach((one) -> sources.add(constant("source", one, Source.values())));
		return (sources.size() == Source.values().length) ? null : sources;
	}

	public boolean countsRetrospective() {
		return "true".equals(this.retrospective);
	}

	private @Nullable Instant moment() {
		if (this.knownAt == null) {
			return null;
		}
		try {
			return (this.knownAt.length() > 10) ? Instant.parse(this.knownAt)
					: LocalDate.parse(this.knownAt).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
		}
		catch (DateTimeParseException ex) {
			throw new BadInput(
					"'%s' is neither a day (2019-03-01) nor a moment (2019-03-01T10:00:00Z)".formatted(this.knownAt));
		}
	}

	/** The constant of that name. */
	public static <E extends Enum<E>> E constant(String field, String value, E[] constants) {
		return Arrays.stream(constants)
			.filter((one) -> one.name().equals(value))
			.findFirst()
			.orElseThrow(
					() -> new BadInput("%s '%s' is not one of %s".formatted(field, value, Arrays.toString(constants))));
	}

}
