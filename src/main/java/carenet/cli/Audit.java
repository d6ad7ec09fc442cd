package carenet.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import org.jspecify.annotations.Nullable;

/** {@code carenet audit}: the log of who did what. */
@Command(name = "audit", description = "Shows and verifies the log of who looked at, changed or exported what.",
		synopsisSubcommandLabel = "COMMAND")
final class Audit implements Runnable {

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public void run() {
		if (this.spec != null) {
			throw new ParameterException(this.spec.commandLine(), "Missing command: verify or show");
		}
	}

}
