package carenet.networkcanvas;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/** The day of an instant, written as ISO 8601 or as milliseconds since 1970. */
final class Times {

	private static final int LONGEST = 13;

	private Times() {
	}

	static @Nullable LocalDate day(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		try {
			boolean millis = text.length() <= LONGEST && text.chars().allMatch(Character::isDigit);
			return millis ? Instant.ofEpochMilli(Long.parseLong(text)).atOffset(ZoneOffset.UTC).toLocalDate()
					: LocalDate.parse(text.substring(0, Math.min(10, text.length())));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
