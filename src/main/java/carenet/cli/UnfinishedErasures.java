package carenet.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import carenet.erasure.ErasureJournal;
import carenet.graph.DataFolder;
import carenet.graph.RunningServer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Finishes the erasures that a crash interrupted, before the database is opened for
 * anything else.
 */
final class UnfinishedErasures implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private final Opening opening;

	private final Console console;

	/** While they are being finished, the database is opened for just that. */
	private boolean busy;

	UnfinishedErasures(Opening opening, Console console) {
		this.opening = opening;
		this.console = console;
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		DataFolder data = new DataFolder(Path.of(environment.getProperty("carenet.data", "data")));
		ErasureJournal journal = new ErasureJournal(data);
		if (this.busy || journal.isEmpty() || RunningServer.find(data.root()).isPresent()) {
			return;
		}
		this.busy = true;
		try (ErasureJournal.Lock _ = journal.lock()) {
			this.console.remark("An erasure was interrupted: finishing it …");
			new Erasing(this.opening, given(environment, data), this.console).finish();
		}
		finally {
			this.busy = false;
		}
	}

	/** Where the database is, as the one that is being started was told. */
	private static Map<String, String> given(ConfigurableEnvironment environment, DataFolder data) {
		Map<String, String> given = new HashMap<>(Map.of("carenet.data", data.root().toString()));
		for (String name : new String[] { "spring.neo4j.uri", "spring.neo4j.authentication.username",
				"spring.neo4j.authentication.password", "spring.data.neo4j.database", "carenet.identities.kms-key-uri",
				"carenet.identities.kms-credentials" }) {
			String value = environment.getProperty(name);
			if (value != null) {
				given.put(name, value);
			}
		}
		return given;
	}

}
