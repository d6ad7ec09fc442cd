package carenet.audit;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import carenet.graph.DataFolder;
import carenet.study.Id;
import org.springframework.util.unit.DataSize;

/**
 * Records looks until it is killed, and says the number of each once it is recorded.
 */
final class OtherProcess {

	private OtherProcess() {
	}

	public static void main(String[] arguments) {
		AuditLog log = AuditLog.open(new DataFolder(Path.of(arguments[0])),
				new AuditSettings(AuditSettings.DEFAULT.beat(), DataSize.ofBytes(Long.parseLong(arguments[1]))),
				OpenLog.NOON);
		for (int i = 0;; i++) {
			System.out.println("recorded " + log.record(OpenLog.look(Id.of("OTHER-" + i % 50))).number());
		}
	}

	static Process start(Path data, long segment) throws IOException {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
		ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter((option) -> option.startsWith("--"))
			.forEach(command::add);
		command.addAll(List.of("-Xmx128m", "-cp", System.getProperty("java.class.path"), OtherProcess.class.getName(),
				data.toString(), Long.toString(segment)));
		return new ProcessBuilder(command).redirectError(new File(data.toFile(), "error.log")).start();
	}

	/** The numbers that were said: so many, or all up to the end. */
	static List<Long> read(BufferedReader said, int most) throws IOException {
		List<Long> numbers = new ArrayList<>();
		while (numbers.size() < most) {
			String line = said.readLine();
			if (line == null) {
				return numbers;
			}
			if (line.startsWith("recorded ")) {
				numbers.add(Long.parseLong(line.substring("recorded ".length())));
			}
		}
		return numbers;
	}

}
