package carenet.graph;

import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.scalars.ExtendedScalars;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The scalars that every room's schema shares, and the bounds of a query. */
@Configuration(proxyBeanMethods = false)
class SharedSchema {

	/** The standard introspection query is 15 deep. */
	private static final int DEEPEST = 20;

	private static final int MOST_FIELDS = 2_000;

	@Bean
	RuntimeWiringConfigurer dateScalars() {
		return (wiring) -> wiring.scalar(ExtendedScalars.Date).scalar(ExtendedScalars.DateTime);
	}

	@Bean
	Instrumentation depthBound() {
		return new MaxQueryDepthInstrumentation(DEEPEST);
	}

	@Bean
	Instrumentation breadthBound() {
		return new MaxQueryComplexityInstrumentation(MOST_FIELDS);
	}

}
