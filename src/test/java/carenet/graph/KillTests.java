package carenet.graph;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import carenet.BesideOthers;
import carenet.study.NotAllowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BesideOthers
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class KillTests {

	private static final int ENOUGH = 300;

	private final Path data = TestFolders.fresh();

	@Test
	void losesNothingCommittedWhenKilledInMidWrites() throws Exception {
		Process child = writer();
		long last;
		try (BufferedReader said = child.inputReader()) {
			last = readUntil(said, ENOUGH);
			saysThatItIsHeldBy(child);
			child.toHandle().destroyForcibly();
			last = Math.max(last, readUntil(said, Long.MAX_VALUE));
		}
		child.waitFor();
		assertThat(last).isGreaterThanOrEqualTo(ENOUGH);
		assertThat(RunningServer.find(this.data)).isEmpty();
		assertThat(numbersKept()).startsWith(numbersUpTo(last)).hasSizeBetween((int) last + 1, (int) last + 2);
	}

	private Process writer() throws IOException {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
		ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter((option) -> option.startsWith("--"))
			.forEach(command::add);
		command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path"), KilledProcess.class.getName(),
				this.data.toString()));
		return new ProcessBuilder(command).redirectError(new File(this.data.toFile(), "error.log")).start();
	}

	/** The last number that was said: up to the given one, or up to the end. */
	private static long readUntil(BufferedReader said, long enough) throws IOException {
		long last = -1;
		for (String line = said.readLine(); line != null; line = said.readLine()) {
			if (line.startsWith("committed ")) {
				last = Long.parseLong(line.substring("committed ".length()));
			}
			if (last >= enough) {
				break;
			}
		}
		return last;
	}

	private void saysThatItIsHeldBy(Process child) {
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> EmbeddedNeo4j.start(new DataFolder(this.data), SharedNeo4j.SMALL))
			.withMessageContaining("held by process " + child.pid() + " since");
	}

	private List<Long> numbersKept() {
		try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(new DataFolder(this.data), SharedNeo4j.SMALL);
				Driver driver = GraphDatabase.driver(neo4j.bolt(), AuthTokens.basic("neo4j", neo4j.password()))) {
			return driver.executableQuery("MATCH (n:Written) RETURN n.number AS number ORDER BY number")
				.execute()
				.records()
				.stream()
				.map((row) -> row.get("number").asLong())
				.toList();
		}
	}

	private static Long[] numbersUpTo(long last) {
		return LongStream.rangeClosed(0, last).boxed().toArray(Long[]::new);
	}

}
