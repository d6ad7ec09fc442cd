package carenet.graph;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jRepositoriesAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** The graph room and the repositories of all rooms, nothing else. */
@TestConfiguration(proxyBeanMethods = false)
@AutoConfigurationPackage(basePackages = "carenet")
@ImportAutoConfiguration({ Neo4jAutoConfiguration.class, DataNeo4jAutoConfiguration.class,
		DataNeo4jRepositoriesAutoConfiguration.class, TransactionAutoConfiguration.class })
@Import({ GraphConfiguration.class, EmbeddedConfiguration.class, StatementCounter.class })
class GraphTestConfiguration {

}
