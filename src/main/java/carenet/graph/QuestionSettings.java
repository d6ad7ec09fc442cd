package carenet.graph;

import java.time.Duration;

import carenet.study.BadInput;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one question over GraphQL may ask.
 *
 * @param documents whether any question is answered, or those alone that are listed
 * @param depth fields in each other; the standard introspection query is 15 deep
 * @param fields fields in all
 * @param breadth fields beside each other
 * @param aliases fields that are given another name
 * @param directives directives in all
 * @param cost fields to be answered, each below a page once for each entry
 * @param time how long it may take before it is given up
 */
@ConfigurationProperties("carenet.graphql")
public record QuestionSettings(@DefaultValue("ANY") Documents documents, @DefaultValue("20") int depth,
		@DefaultValue("2000") int fields, @DefaultValue("200") int breadth, @DefaultValue("200") int aliases,
		@DefaultValue("50") int directives, @DefaultValue("100000") int cost, @DefaultValue("60s") Duration time) {

	static final QuestionSettings DEFAULT = new QuestionSettings(Documents.ANY, 20, 2_000, 200, 200, 50, 100_000,
			Duration.ofSeconds(60));

	/** Which questions are answered. */
	public enum Documents {

		/** Whatever is within bounds. */
		ANY,
		/** Those of the product's list, by their text or their hash. */
		LISTED

	}

	public QuestionSettings {
		require("depth", depth);
		require("fields", fields);
		require("breadth", breadth);
		require("aliases", aliases);
		require("directives", directives);
		require("cost", cost);
		if (time.compareTo(Duration.ofSeconds(1)) < 0 || time.compareTo(Duration.ofHours(1)) > 0) {
			throw new BadInput("carenet.graphql.time is %s; right would be 1s to 1h".formatted(time));
		}
	}

	private static void require(String name, int bound) {
		if (bound < 1 || bound > 10_000_000) {
			throw new BadInput("carenet.graphql.%s is %d; right would be 1 to 10000000".formatted(name, bound));
		}
	}

}
