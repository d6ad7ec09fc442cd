package carenet.graph;

import java.nio.file.Path;

import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.util.StringUtils;

/** The beans that every room asks the database through, wherever the database is. */
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

	@Bean
	DataFolder dataFolder(@Value("${carenet.data:data}") String root) {
		return new DataFolder(Path.of(root));
	}

	@Bean
	StoreFiles storeFiles(DataFolder data, ObjectProvider<EmbeddedSettings> settings) {
		return new StoreFiles(data, settings.getIfAvailable());
	}

	@Bean
	Graph graph(Driver driver, Neo4jBookmarkManager bookmarks, org.neo4j.cypherdsl.core.renderer.Configuration dialect,
			@Value("${spring.data.neo4j.database:}") String database) {
		Graph graph = new Graph(driver, bookmarks, dialect, StringUtils.hasText(database) ? database : null);
		Schema.read().applyTo(graph);
		return graph;
	}

	/**
	 * What was written through a repository is read through {@link Graph}, and the other
	 * way.
	 */
	@Bean
	Neo4jBookmarkManager bookmarks() {
		return Neo4jBookmarkManager.create();
	}

	@Bean
	Neo4jTransactionManager transactionManager(Driver driver, DatabaseSelectionProvider database,
			Neo4jBookmarkManager bookmarks) {
		return Neo4jTransactionManager.with(driver)
			.withDatabaseSelectionProvider(database)
			.withBookmarkManager(bookmarks)
			.build();
	}

	@Bean
	org.neo4j.cypherdsl.core.renderer.Configuration dialect() {
		return org.neo4j.cypherdsl.core.renderer.Configuration.newConfig()
			.withDialect(Dialect.NEO4J_5_DEFAULT_CYPHER)
			.build();
	}

	@Bean
	ConfigBuilderCustomizer silentDriver() {
		return (config) -> config.withTelemetryDisabled(true);
	}

}
