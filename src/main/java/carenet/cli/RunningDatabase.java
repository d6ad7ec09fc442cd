package carenet.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import carenet.graph.RunningServer;
import carenet.study.NotAllowed;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * The database of a server that has the data folder open: a command goes there, unless
 * another one is named.
 */
final class RunningDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private boolean found;

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		if (StringUtils.hasText(environment.getProperty("spring.neo4j.uri"))) {
			return;
		}
		Path data = Path.of(environment.getProperty("carenet.data", "data")).toAbsolutePath().normalize();
		Optional<RunningServer> server = RunningServer.find(data);
		if (server.isPresent()) {
			this.found = true;
			environment.getPropertySources()
				.addFirst(new MapPropertySource("running server", Map.copyOf(connection(server.get(), data))));
		}
	}

	private static Map<String, String> connection(RunningServer server, Path data) {
		if (server.bolt() == null) {
			throw new NotAllowed("%s is being opened by %s; try again in a moment".formatted(data, server));
		}
		return server.connection(data);
	}

	boolean wasFound() {
		return this.found;
	}

}
