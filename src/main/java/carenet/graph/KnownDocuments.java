package carenet.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import org.springframework.graphql.execution.ErrorType;

/**
 * The documents that were asked lately, parsed and found valid and within bounds: what is
 * asked, never an answer. What an answer can cost is known before anything is read.
 */
final class KnownDocuments implements PreparsedDocumentProvider {

	/** What is kept weighs at most this, in characters of text. */
	private static final int HEAVIEST = 1 << 18;

	/** What the shortest weighs, so that they are at most a thousand. */
	private static final int LIGHTEST = 1 << 8;

	private final QuestionSettings settings;

	private final ListedDocuments listed = ListedDocuments.read();

	private final Cache<String, Known> documents = Caffeine.newBuilder()
		.maximumWeight(HEAVIEST)
		.<String, Known>weigher((text, document) -> LIGHTEST + text.length())
		.build();

	KnownDocuments(QuestionSettings settings) {
		this.settings = settings;
	}

	/**
	 * A document.
	 *
	 * @param entry parsed and valid
	 * @param dearest what it costs with the largest pages
	 */
	private record Known(PreparsedDocumentEntry entry, long dearest) {
	}

	/** A document that is refused is not kept. */
	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
		return CompletableFuture.completedFuture(document(input, parseAndValidate));
	}

	private PreparsedDocumentEntry document(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
		ExecutionInput asked = input;
		if (PersistedQuerySupport.PERSISTED_QUERY_MARKER.equals(input.getQuery())) {
			Optional<String> text = text(input);
			if (text.isEmpty()) {
				return refused("no listed document has this hash; extensions.persistedQuery.sha256Hash is "
						+ "the SHA-256 of one of the product's own");
			}
			asked = input.transform((builder) -> builder.query(text.get()));
		}
		else if (this.settings.documents() == QuestionSettings.Documents.LISTED
				&& !this.listed.contains(asked.getQuery())) {
			return refused("only listed documents are answered here");
		}
		Known known = this.documents.getIfPresent(asked.getQuery());
		if (known == null) {
			PreparsedDocumentEntry entry = parseAndValidate.apply(asked);
			if (entry.hasErrors()) {
				return entry;
			}
			Extent extent = Extent.atMost(entry.getDocument());
			List<GraphQLError> errors = beyond(extent);
			if (!errors.isEmpty()) {
				return new PreparsedDocumentEntry(errors);
			}
			known = new Known(entry, extent.cost());
			this.documents.put(asked.getQuery(), known);
		}
		return affordable(known, asked);
	}

	private Optional<String> text(ExecutionInput input) {
		return (input.getExtensions().get("persistedQuery") instanceof Map<?, ?> query
				&& query.get("sha256Hash") instanceof String hash) ? this.listed.text(hash) : Optional.empty();
	}

	/** Counts again only what could be too much with other variables. */
	private PreparsedDocumentEntry affordable(Known known, ExecutionInput input) {
		if (known.dearest() <= this.settings.cost()) {
			return known.entry();
		}
		long cost = Extent.of(known.entry().getDocument(), input.getRawVariables().toMap()).cost();
		return (cost <= this.settings.cost()) ? known.entry()
				: refused("up to %d fields to be answered; at most %d: ask for smaller pages, or fewer fields"
					.formatted(cost, this.settings.cost()));
	}

	/** How many are kept. */
	long size() {
		this.documents.cleanUp();
		return this.documents.estimatedSize();
	}

	private List<GraphQLError> beyond(Extent extent) {
		List<GraphQLError> errors = new ArrayList<>();
		refuse(errors, extent.depth(), this.settings.depth(), "fields in each other");
		refuse(errors, extent.fields(), this.settings.fields(), "fields");
		refuse(errors, extent.breadth(), this.settings.breadth(), "fields beside each other");
		refuse(errors, extent.aliases(), this.settings.aliases(), "aliases");
		refuse(errors, extent.directives(), this.settings.directives(), "directives");
		return errors;
	}

	private static void refuse(List<GraphQLError> errors, long count, int most, String what) {
		if (count > most) {
			errors.add(error("%d %s; at most %d".formatted(count, what, most)));
		}
	}

	private static PreparsedDocumentEntry refused(String message) {
		return new PreparsedDocumentEntry(List.of(error(message)));
	}

	private static GraphQLError error(String message) {
		return GraphQLError.newError().errorType(ErrorType.BAD_REQUEST).message("%s", message).build();
	}

}
