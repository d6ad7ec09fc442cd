package carenet.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process that has a data folder open, as it says so itself in {@code running.json}.
 *
 * @param pid its process id
 * @param started when that process started: a process id alone is given out again
 * @param since when it took the folder
 * @param bolt where its database answers; null while it is starting
 * @param http where its pages are; null when it shows none
 */
public record RunningServer(long pid, @Nullable Instant started, Instant since, @Nullable URI bolt,
		@Nullable URI http) {

	static final String FILE = "running.json";

	private static final String PASSWORD = "neo4j-password";

	private static final Duration CLOCK_WOBBLE = Duration.ofSeconds(3);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * Whoever has the folder open now; what a dead process left behind does not count.
	 */
	public static Optional<RunningServer> find(Path data) {
		try {
			String text = Files.readString(data.resolve(FILE));
			return Optional.of(JSON.readValue(text, RunningServer.class)).filter(RunningServer::isAlive);
		}
		catch (NoSuchFileException | JacksonException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The {@code spring.neo4j.*} properties with which another process of the same owner
	 * uses this database instead of opening the files.
	 */
	public Map<String, String> connection(Path data) {
		if (this.bolt == null) {
			throw new IllegalStateException("process %d is still starting".formatted(this.pid));
		}
		return Map.of("spring.neo4j.uri", this.bolt.toString(), "spring.neo4j.authentication.username",
				EmbeddedNeo4j.USER, "spring.neo4j.authentication.password", password(new DataFolder(data)));
	}

	static RunningServer thisProcess() {
		ProcessHandle self = ProcessHandle.current();
		return new RunningServer(self.pid(), self.info().startInstant().orElse(null), Instant.now(), null, null);
	}

	static String password(DataFolder data) {
		return new String(data.secret(PASSWORD, Password::generate), StandardCharsets.US_ASCII);
	}

	RunningServer answeringAt(URI bolt) {
		return new RunningServer(this.pid, this.started, this.since, bolt, this.http);
	}

	RunningServer showingPagesAt(URI http) {
		return new RunningServer(this.pid, this.started, this.since, this.bolt, http);
	}

	byte[] toJson() {
		return JSON.writeValueAsBytes(this);
	}

	private boolean isAlive() {
		return ProcessHandle.of(this.pid).filter(ProcessHandle::isAlive).map(this::isSame).orElse(false);
	}

	private boolean isSame(ProcessHandle process) {
		Optional<Instant> start = process.info().startInstant();
		return this.started == null || start.isEmpty()
				|| Duration.between(this.started, start.get()).abs().compareTo(CLOCK_WOBBLE) < 0;
	}

	@Override
	public String toString() {
		return "process %d since %s%s%s".formatted(this.pid, this.since, at(this.bolt), at(this.http));
	}

	private static String at(@Nullable URI address) {
		return (address != null) ? ", " + address : "";
	}

}
