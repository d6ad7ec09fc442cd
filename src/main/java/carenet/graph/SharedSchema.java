package carenet.graph;

import java.util.Objects;

import graphql.scalars.ExtendedScalars;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The scalars that every room's schema shares, and the bounds of a query. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuestionSettings.class)
class SharedSchema {

	@Bean
	RuntimeWiringConfigurer dateScalars() {
		return (wiring) -> wiring.scalar(ExtendedScalars.Date).scalar(ExtendedScalars.DateTime);
	}

	@Bean
	GraphQlSourceBuilderCustomizer documentsThatAreAskedAgain(QuestionSettings settings, AnswerWatcher watcher,
			ObjectProvider<BatchLoading> controllers) {
		KnownDocuments documents = new KnownDocuments(settings);
		return (source) -> {
			controllers.stream().forEach(SharedSchema::isThere);
			source.configureGraphQl((graphQl) -> graphQl.preparsedDocumentProvider(documents)
				.instrumentation(new WatchedAnswers(watcher, settings.time())));
		};
	}

	/** It is made by being looked for. */
	private static void isThere(BatchLoading controller) {
		Objects.requireNonNull(controller);
	}

}
