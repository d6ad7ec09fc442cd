package carenet.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import org.neo4j.kernel.internal.Version;

/** What it is measured on. */
final class Machine {

	private static final Path CPUS = Path.of("/proc/cpuinfo");

	private static final int GIGABYTE = 1 << 30;

	private Machine() {
	}

	static String description() throws IOException {
		OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
		return String.format(Locale.ROOT, "%s, %d cores, %d GB of memory; %s %s, heap %d MB; Neo4j %s", cpu(),
				system.getAvailableProcessors(), Math.round((double) system.getTotalMemorySize() / GIGABYTE),
				System.getProperty("java.vm.name"), System.getProperty("java.version"),
				Runtime.getRuntime().maxMemory() >> 20, Version.getNeo4jVersion());
	}

	static String loadAverage() {
		return String.format(Locale.ROOT, "load average %.1f",
				ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
	}

	private static String cpu() throws IOException {
		if (!Files.exists(CPUS)) {
			return System.getProperty("os.arch");
		}
		try (Stream<String> lines = Files.lines(CPUS)) {
			return lines.filter((line) -> line.startsWith("model name"))
				.map((line) -> line.substring(line.indexOf(':') + 2))
				.findFirst()
				.orElse("unknown processor");
		}
	}

}
