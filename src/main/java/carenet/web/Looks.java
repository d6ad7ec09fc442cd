package carenet.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListSet;

import carenet.actors.ClientEntry;
import carenet.audit.AuditEntry;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.audit.Outcome;
import carenet.graph.AnswerWatcher;
import carenet.study.Id;
import carenet.study.NotAllowed;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;

/**
 * Whom one question over GraphQL shows. A field of the query with a client as its
 * argument, and a field of a client that has to be fetched, is a look at that client;
 * every other field of the query is a search. What is changed is recorded by whoever
 * changes it.
 */
final class Looks implements AnswerWatcher.Watch {

	private final Auditor auditor;

	private final AuditEntry.Draft draft;

	private final Set<Id> seen = new ConcurrentSkipListSet<>();

	private final Set<Id> missed = new ConcurrentSkipListSet<>();

	private final Set<String> fields = new ConcurrentSkipListSet<>();

	private volatile boolean missedSomebody;

	private volatile @Nullable Outcome searched;

	/** Whoever asks is known on the thread on which the question begins. */
	Looks(Auditor auditor) {
		this.auditor = auditor;
		this.draft = auditor.draft(Deed.LOOK, new AuditObject(AuditObject.Kind.GRAPHQL, "query"));
	}

	@Override
	public DataFetcher<?> watching(String type, DataFetcher<?> fetcher) {
		return switch (type) {
			case "Query" -> (environment) -> root(fetcher, environment);
			case "Mutation" -> (environment) -> {
				this.fields.add(environment.getField().getName());
				return fetcher.get(environment);
			};
			case "Client" -> (environment) -> ofClient(fetcher, environment);
			default -> fetcher;
		};
	}

	private @Nullable Object ofClient(DataFetcher<?> fetcher, DataFetchingEnvironment environment) throws Exception {
		if (environment.getSource() instanceof ClientEntry client) {
			this.seen.add(client.id());
		}
		return fetcher.get(environment);
	}

	private @Nullable Object root(DataFetcher<?> fetcher, DataFetchingEnvironment environment) throws Exception {
		String field = environment.getField().getName();
		if (field.startsWith("__")) {
			return fetcher.get(environment);
		}
		this.fields.add(field);
		try {
			Object value = fetcher.get(environment);
			if (value instanceof CompletionStage<?> later) {
				return later.whenComplete((found, failure) -> came(environment, found));
			}
			came(environment, value);
			return value;
		}
		catch (Exception ex) {
			came(environment, null);
			throw ex;
		}
	}

	private void came(DataFetchingEnvironment environment, @Nullable Object value) {
		String client = environment.containsArgument("client") ? environment.getArgument("client")
				: environment.getArgument("id");
		if (client == null) {
			this.searched = (value != null) ? Outcome.DONE : Outcome.FAILED;
		}
		else if (value != null) {
			this.seen.add(Id.of(client));
		}
		else {
			this.missedSomebody = true;
			if (Id.isValid(client)) {
				this.missed.add(Id.of(client));
			}
		}
	}

	/** An answer that could not be recorded is not given. */
	@Override
	public ExecutionResult end(ExecutionResult result, GraphQLContext context) {
		if (context.getOrDefault(Auditor.RECORDED_BY_CALLER, false)) {
			return result;
		}
		try {
			record();
			return result;
		}
		catch (NotAllowed ex) {
			return ExecutionResult.newExecutionResult()
				.errors(List.of(GraphqlErrorBuilder.newError()
					.errorType(ErrorType.FORBIDDEN)
					.message("%s", ex.getMessage())
					.build()))
				.build();
		}
	}

	/** One entry for all who were seen, as far as one can hold them. */
	private void record() {
		if (this.fields.isEmpty()) {
			return;
		}
		String asked = String.join(",", this.fields);
		AuditEntry.Draft look = this.draft.with(new AuditObject(AuditObject.Kind.GRAPHQL,
				asked.substring(0, Math.min(asked.length(), AuditObject.LONGEST))));
		List<Id> people = new ArrayList<>(this.seen);
		for (int from = 0; from < people.size(); from += AuditEntry.MOST_PEOPLE) {
			int until = Math.min(people.size(), from + AuditEntry.MOST_PEOPLE);
			this.auditor.record(look.about(people.subList(from, until)));
		}
		if (this.missedSomebody) {
			List<Id> some = this.missed.stream().limit(AuditEntry.MOST_PEOPLE).toList();
			this.auditor.record(this.auditor.inVain(look.about(some)).ended(Outcome.FAILED));
		}
		Outcome search = this.searched;
		if (search != null) {
			this.auditor.record(look.as(Deed.SEARCH).ended(search));
		}
	}

}
