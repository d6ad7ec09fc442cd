package carenet.erasure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/** What stands at the beginning of a disclosure, for whoever opens the file. */
final class ReadMe {

	private ReadMe() {
	}

	static Map<String, @Nullable Object> of(Id person, PersonKind kind, Instant now) {
		return Disclosure.fields("what",
				"All that carenet keeps about one person, for that person (GDPR, articles 15 and 20).", "format",
				"carenet disclosure 1, JSON, UTF-8; days are ISO 8601, times UTC", "person", person, "knownAs",
				kind.words(), "made", now.truncatedTo(ChronoUnit.SECONDS), "others",
				"Other people are a letter: 'informal carer A' is the same person all through this file, and means nothing elsewhere. "
						+ "Agencies are no people and keep their name.",
				"sources",
				"Of what private people told, only from which seat it was told is said, not who told it, and not how close or difficult "
						+ "a tie feels to them: that is theirs. 'toldBy' is missing there.",
				"accessLog",
				"Who looked at these data or did something else with them, the latest first, at most 10000 entries; an account is no name.");
	}

}
