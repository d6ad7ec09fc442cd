package carenet.research;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;

import carenet.study.BadInput;

/** What the value of a query's parameter may be, as its header names it. */
enum ParameterType {

	INTEGER, FLOAT, STRING, DATE, INSTANT, BOOLEAN;

	static ParameterType named(String name) {
		return Arrays.stream(values())
			.filter((type) -> type.toString().equals(name))
			.findFirst()
			.orElseThrow(() -> new BadInput(
					"'%s' is not a type of a parameter: one of %s".formatted(name, Arrays.toString(values()))));
	}

	/** The value as it is bound. */
	Object parse(String name, String text) {
		try {
			return switch (this) {
				case INTEGER -> Long.valueOf(text);
				case FLOAT -> Double.valueOf(text);
				case STRING -> text;
				case DATE -> LocalDate.parse(text);
				case INSTANT -> Instant.parse(text).atZone(ZoneOffset.UTC);
				case BOOLEAN -> flag(text);
			};
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw new BadInput("parameter %s is %s, which '%s' is not".formatted(name, this, text));
		}
	}

	private static Boolean flag(String text) {
		return switch (text) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new IllegalArgumentException(text);
		};
	}

	@Override
	public String toString() {
		return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
	}

}
