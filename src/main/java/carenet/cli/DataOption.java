package carenet.cli;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which data a command works on. */
final class DataOption {

	@Option(names = "--data", paramLabel = "DIR",
			description = "The folder of everything that the program keeps (default: $CARENET_DATA, then ./data).")
	private @Nullable String folder;

	/** The given properties, with what this option says. */
	Map<String, String> with(Map<String, String> given) {
		Map<String, String> all = new HashMap<>(given);
		if (this.folder != null) {
			all.put("carenet.data", this.folder);
		}
		return all;
	}

}
