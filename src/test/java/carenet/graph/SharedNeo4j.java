package carenet.graph;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.unit.DataSize;

/**
 * One embedded database for all tests of this JVM, started when the first one asks for
 * it; they reach it as a server at {@code spring.neo4j.uri}.
 */
public class SharedNeo4j implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	static final EmbeddedSettings SMALL = new EmbeddedSettings(DataSize.ofMegabytes(64), DataSize.ofMegabytes(512));

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		EmbeddedNeo4j neo4j = Holder.NEO4J;
		TestPropertyValues
			.of("spring.neo4j.uri=" + neo4j.bolt(), "spring.neo4j.authentication.username=neo4j",
					"spring.neo4j.authentication.password=" + neo4j.password(), "carenet.data=" + TestFolders.fresh())
			.applyTo(context);
	}

	private static final class Holder {

		static final EmbeddedNeo4j NEO4J = start();

		private static EmbeddedNeo4j start() {
			EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(new DataFolder(TestFolders.fresh()), SMALL);
			Runtime.getRuntime().addShutdownHook(new Thread(neo4j::close));
			return neo4j;
		}

	}

}
