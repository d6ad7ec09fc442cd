package carenet.workbench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import carenet.research.Limits;
import carenet.research.Posed;
import carenet.research.QueryLibrary;
import carenet.study.BadInput;
import carenet.study.NotFound;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import org.jspecify.annotations.Nullable;

/**
 * What a program sends: a text, or the name of a query of the library.
 *
 * @param query Cypher; null where a name is given
 * @param name of the library; null where a text is given
 * @param params values by name; none when left out
 * @param limit at most so many rows; 10,000 when left out
 * @param timeout seconds; 60 when left out
 * @param format json, jsonl or csv; null where the request's Accept says it
 * @param run what the caller calls it, to stop it by; null for nothing
 */
record ApiQuestion(@Nullable String query, @Nullable String name, @Nullable Map<String, @Nullable Object> params,
		@Nullable Integer limit, @Nullable Integer timeout, @Nullable String format, @Nullable String run) {

	private static final int LONGEST_RUN = 64;

	private static final List<String> FIELDS = List.of("query", "name", "params", "limit", "timeout", "format", "run");

	/** A word that means nothing here was meant to mean something. */
	@JsonAnySetter
	void other(String field, Object value) {
		if (!FIELDS.contains(field)) {
			throw new BadInput("'%s' is no field of a question; %s are"
				.formatted(field.substring(0, Math.min(40, field.length())), String.join(", ", FIELDS)));
		}
	}

	Posed posed(QueryLibrary library) {
		Map<String, Object> values = new HashMap<>();
		Objects.requireNonNullElse(this.params, Map.<String, @Nullable Object>of()).forEach((key, value) -> {
			if (value == null) {
				throw new BadInput("parameter %s is null; leave out what is not given".formatted(key));
			}
			values.put(key, value);
		});
		if ((this.query == null) == (this.name == null)) {
			throw new BadInput("a question has either a query or the name of one of the library");
		}
		if (this.name == null) {
			return Posed.own(Objects.requireNonNull(this.query), values);
		}
		return Posed.of(library.named(this.name)
			.orElseThrow(() -> new NotFound("there is no query of this name in the library")), values);
	}

	Limits limits() {
		return new Limits((this.limit != null) ? this.limit : 10_000,
				Duration.ofSeconds((this.timeout != null) ? this.timeout : 60));
	}

	AnswerFile file(@Nullable String accept) {
		return (this.format != null) ? AnswerFile.named(this.format) : AnswerFile.accepted(accept);
	}

	/** What it is stopped by; empty for nothing. */
	String mark() {
		return checked((this.run != null) ? this.run : "");
	}

	static String checked(String run) {
		if (run.length() > LONGEST_RUN) {
			throw new BadInput("a run is named with at most %d characters".formatted(LONGEST_RUN));
		}
		return run;
	}

}
