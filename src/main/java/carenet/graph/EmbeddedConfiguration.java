package carenet.graph;

import java.net.URI;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * The database in this process, unless {@code spring.neo4j.uri} names another. The driver
 * depends on it and is therefore closed before it stops.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedConfiguration.NoServerNamed.class)
@EnableConfigurationProperties(EmbeddedSettings.class)
class EmbeddedConfiguration {

	@Bean
	EmbeddedNeo4j embeddedNeo4j(DataFolder data, EmbeddedSettings settings) {
		return EmbeddedNeo4j.start(data, settings);
	}

	@Bean
	Neo4jConnectionDetails embeddedConnection(EmbeddedNeo4j neo4j) {
		return new Neo4jConnectionDetails() {

			@Override
			public URI getUri() {
				return neo4j.bolt();
			}

			@Override
			public AuthToken getAuthToken() {
				return AuthTokens.basic(EmbeddedNeo4j.USER, neo4j.password());
			}

		};
	}

	/** Tells other processes of the same owner where the pages are. */
	@Bean
	ApplicationListener<WebServerInitializedEvent> pages(EmbeddedNeo4j neo4j,
			@Value("${server.address:127.0.0.1}") String host) {
		return (event) -> neo4j.showsPagesAt(URI.create("http://" + host + ":" + event.getWebServer().getPort()));
	}

	/** Whether no server is configured. */
	static class NoServerNamed implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !StringUtils.hasText(context.getEnvironment().getProperty("spring.neo4j.uri"));
		}

	}

}
