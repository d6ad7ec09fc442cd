package carenet.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;

class GraphConfigurationTests {

	private final Path data = TestFolders.fresh();

	private final ApplicationContextRunner product = new ApplicationContextRunner()
		.withUserConfiguration(GraphTestConfiguration.class)
		.withPropertyValues("carenet.data=" + this.data, "carenet.neo4j.page-cache=64MB");

	@ParameterizedTest
	@ValueSource(strings = { "bolt", "neo4j" })
	void goesToAServerWhenOneIsNamed(String scheme) {
		this.product.withInitializer(new SharedNeo4j()).withInitializer((context) -> {
			String uri = context.getEnvironment().getRequiredProperty("spring.neo4j.uri");
			TestPropertyValues.of("spring.neo4j.uri=" + uri.replace("bolt:", scheme + ":"), "carenet.data=" + this.data)
				.applyTo(context);
		}).run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedNeo4j.class).hasSingleBean(Driver.class);
			assertThat(writtenByOneAndReadByTheOther(context)).isEqualTo("AB");
			assertThat(this.data.resolve("neo4j")).doesNotExist();
		});
	}

	@Test
	void startsItsOwnOtherwiseAndKeepsWhatWasWritten() {
		this.product.run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(EmbeddedNeo4j.class);
			assertThat(writtenByOneAndReadByTheOther(context)).isEqualTo("AB");
			assertThat(RunningServer.find(this.data)).isPresent();
		});
		assertThat(this.data.resolve(RunningServer.FILE)).doesNotExist();
		String password = RunningServer.password(new DataFolder(this.data));
		this.product.run((context) -> {
			assertThat(context.getBean(EmbeddedNeo4j.class).password()).isEqualTo(password);
			assertThat(found(context)).isEqualTo("AB");
		});
	}

	@Test
	void mendsAPasswordFileThatWasLost() {
		this.product.run((context) -> assertThat(context).hasNotFailed());
		this.product.withInitializer((context) -> delete(this.data.resolve("secrets/neo4j-password")))
			.run((context) -> assertThat(writtenByOneAndReadByTheOther(context)).isEqualTo("AB"));
	}

	private static void delete(Path file) {
		try {
			Files.delete(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String writtenByOneAndReadByTheOther(ApplicationContext context) {
		Graph graph = context.getBean(Graph.class);
		graph.write((tx) -> tx.run("MERGE (c:Client {id: 'A'})").consume());
		context.getBean(Neo4jClient.class).query("MATCH (c:Client {id: 'A'}) SET c.district = 'B'").run();
		return found(context);
	}

	private static String found(ApplicationContext context) {
		return context.getBean(Graph.class)
			.read("MATCH (c:Client {id: $id}) RETURN c.id + c.district AS found", Map.of("id", "A"),
					(row) -> row.get("found").asString())
			.getFirst();
	}

}
