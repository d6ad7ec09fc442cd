package carenet.graph;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.schema.DataFetcher;

/** Watches questions over GraphQL being answered. */
public interface AnswerWatcher {

	/** Called on the thread on which a question begins. */
	Watch begin();

	/** One question being answered. */
	interface Watch {

		/**
		 * A fetcher with what is watched around it; plain properties are not watched.
		 * @param type the name of the type that has the field
		 */
		DataFetcher<?> watching(String type, DataFetcher<?> fetcher);

		/** What is answered in the end. */
		ExecutionResult end(ExecutionResult result, GraphQLContext context);

	}

}
