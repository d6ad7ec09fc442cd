package carenet.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code carenet people}: records that may be of one person. */
@Command(name = "people",
		description = "Finds records that may be of one person, and keeps what somebody decided about them.",
		synopsisSubcommandLabel = "COMMAND")
final class People implements Runnable {

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public void run() {
		if (this.spec != null) {
			throw new ParameterException(this.spec.commandLine(), "Missing command: candidates or decide");
		}
	}

}
