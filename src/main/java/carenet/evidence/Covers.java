package carenet.evidence;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import carenet.study.BadInput;
import carenet.study.Source;
import carenet.study.TieKind;

/**
 * What a report would have named had it been there: a reach per kind of tie. A kind that
 * is not listed is {@link Reach#MENTIONED}.
 *
 * @param reaches the reach of each kind that has one beyond MENTIONED
 */
public record Covers(Map<TieKind, Reach> reaches) {

	private static final Pattern LIST = Pattern.compile(";");

	public static final Covers MENTIONED = new Covers(Map.of());

	public Covers {
		EnumMap<TieKind, Reach> filled = new EnumMap<>(TieKind.class);
		reaches.forEach((kind, reach) -> {
			if (reach != Reach.MENTIONED) {
				filled.put(kind, reach);
			}
		});
		reaches = java.util.Collections.unmodifiableMap(filled);
	}

	/** What a source covers when its report does not say. */
	public static Covers byDefault(Source source) {
		return switch (source) {
			case CLIENT -> new Covers(Map.of(TieKind.SUPPORTS, Reach.ALL, TieKind.ADDRESSES, Reach.ALL));
			case INFORMAL_CARER, PROFESSIONAL ->
				new Covers(Map.of(TieKind.SUPPORTS, Reach.OWN, TieKind.ADDRESSES, Reach.OWN));
			case MUNICIPAL_RECORD -> new Covers(Map.of(TieKind.SUPPORTS, Reach.MUNICIPAL));
			case HOSPITAL_RECORD, FIELD_OBSERVATION -> MENTIONED;
		};
	}

	/** {@code KIND:REACH;KIND:REACH}; the inverse of {@link #toString()}. */
	public static Covers parse(String text) {
		Map<TieKind, Reach> reaches = new EnumMap<>(TieKind.class);
		for (String part : LIST.split(text, -1)) {
			int colon = part.indexOf(':');
			TieKind kind = (colon > 0) ? constant(TieKind.values(), part.substring(0, colon)) : null;
			Reach reach = (colon > 0) ? constant(Reach.values(), part.substring(colon + 1)) : null;
			if (kind == null || reach == null) {
				throw new BadInput("'%s' is not KIND:REACH with kind %s and reach %s".formatted(part,
						Arrays.toString(TieKind.values()), Arrays.toString(Reach.values())));
			}
			if (reaches.put(kind, reach) != null) {
				throw new BadInput("%s stands twice in covers '%s'".formatted(kind, text));
			}
		}
		return new Covers(reaches);
	}

	private static <E extends Enum<E>> @org.jspecify.annotations.Nullable E constant(E[] values, String name) {
		return Arrays.stream(values).filter((value) -> value.name().equals(name)).findFirst().orElse(null);
	}

	public Reach reach(TieKind kind) {
		return this.reaches.getOrDefault(kind, Reach.MENTIONED);
	}

	@Override
	public String toString() {
		return Arrays.stream(TieKind.values()).map((kind) -> kind + ":" + reach(kind)).collect(Collectors.joining(";"));
	}

}
