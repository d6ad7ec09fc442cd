package carenet.evidence;

import java.util.Map;
import carenet.graph.Fields;
import carenet.graph.Properties;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import carenet.study.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says of a tie beyond its presence; null where it says nothing.
 *
 * @param supportTypes what the supporter does
 * @param frequency how often
 * @param closeness 1 (distant) to 5 (very close)
 * @param quality how the tie feels
 * @param hoursPerWeek hours of help in a week
 * @param coordinator whether the supporter coordinates the others
 * @param role a formal position
 */
public record Attributes(Set<SupportType> supportTypes, @Nullable Frequency frequency, @Nullable Integer closeness,
		@Nullable Quality quality, @Nullable Double hoursPerWeek, @Nullable Boolean coordinator, @Nullable Role role) {

	public static final Attributes NONE = new Attributes(Set.of(), null, null, null, null, null, null);

	/** A week has 168 hours. */
	public static final double HOURS_OF_A_WEEK = 168;

	public Attributes {
		if (closeness != null && (closeness < 1 || closeness > 5)) {
			throw new BadInput("closeness %d is outside 1 to 5".formatted(closeness));
		}
		if (hoursPerWeek != null && !(hoursPerWeek >= 0 && hoursPerWeek <= HOURS_OF_A_WEEK)) {
			throw new BadInput("%s hours per week is outside 0 to 168".formatted(hoursPerWeek));
		}
		supportTypes = supportTypes.isEmpty() ? Set.of() : immutable(supportTypes);
	}

	private static Set<SupportType> immutable(Collection<SupportType> types) {
		return java.util.Collections.unmodifiableSet(EnumSet.copyOf(types));
	}

	/** Attributes as a statement or a version of a tie carries them. */
	public static Attributes from(Fields row) {
		Set<SupportType> types = EnumSet.noneOf(SupportType.class);
		row.texts("supportTypes").forEach((type) -> types.add(SupportType.valueOf(type)));
		return new Attributes(types, row.constant("frequency", Frequency.class), row.number("closeness"),
				row.constant("quality", Quality.class), row.decimal("hoursPerWeek"), row.flag("coordinator"),
				row.constant("role", Role.class));
	}

	/** These, and where they say nothing, what the others say. */
	Attributes or(Attributes others) {
		Set<SupportType> types = EnumSet.noneOf(SupportType.class);
		types.addAll(this.supportTypes);
		types.addAll(others.supportTypes);
		return new Attributes(types, first(this.frequency, others.frequency), first(this.closeness, others.closeness),
				first(this.quality, others.quality), first(this.hoursPerWeek, others.hoursPerWeek),
				Boolean.TRUE.equals(others.coordinator) ? others.coordinator
						: first(this.coordinator, others.coordinator),
				first(this.role, others.role));
	}

	private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
		return (one != null) ? one : other;
	}

	/** The same as properties, without what is not stated. */
	Map<String, Object> properties() {
		return Properties.of("supportTypes", this.supportTypes.isEmpty() ? null : this.supportTypes, "frequency",
				this.frequency, "closeness", this.closeness, "quality", this.quality, "hoursPerWeek", this.hoursPerWeek,
				"coordinator", this.coordinator, "role", this.role);
	}

}
