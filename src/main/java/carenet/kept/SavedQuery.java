package carenet.kept;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

import carenet.research.Posed;
import carenet.research.QueryLibrary;
import carenet.study.BadInput;
import carenet.study.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * A question with what was answered to it once.
 *
 * @param name what its owner calls it
 * @param query of the library; null for somebody's own text
 * @param cypher the text as it was asked
 * @param given the values that it was asked with
 * @param limit at most so many rows were read
 * @param version the evidence that it was asked of
 * @param at when
 * @param rows how many rows came
 * @param isCut whether there were more
 * @param answer the fingerprint of them
 */
public record SavedQuery(String name, @Nullable String query, String cypher, Map<String, Object> given, int limit,
		String version, Instant at, long rows, boolean isCut, String answer) {

	private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

	public SavedQuery {
		checked(name);
		given = Map.copyOf(given);
	}

	static String checked(String name) {
		if (!NAME.matcher(name).matches()) {
			throw new BadInput(
					"'%s' is no name to save under; 1 to 60 small letters, digits and '-' are".formatted(name));
		}
		return name;
	}

	/** The question to be asked again; a query of the library as it is now. */
	Posed posed(QueryLibrary library) {
		String of = this.query;
		if (of == null) {
			return Posed.own(this.cypher, this.given);
		}
		return Posed.of(
				library.named(of)
					.orElseThrow(() -> new NotFound("the library has no query '%s' any more".formatted(of))),
				this.given);
	}

}
