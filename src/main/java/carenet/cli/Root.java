package carenet.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself, before any command. */
@Command(name = "carenet", scope = ScopeType.INHERIT, mixinStandardHelpOptions = true,
		versionProvider = Root.Version.class, description = Root.DESCRIPTION, synopsisSubcommandLabel = "COMMAND",
		sortOptions = false, exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { " 0:done", " 1:our fault: one line says what to report", " 2:wrong usage",
				" 3:bad input, or something that stands in the way: the message says what would be right",
				" 4:not found" })
final class Root {

	static final String DESCRIPTION = "A versioned knowledge graph of care networks: who supports whom, as whom told, "
			+ "and when. Without a command it serves.";

	@Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where an error comes from.")
	boolean debug;

	/** What the jar says of itself. */
	static final class Version implements IVersionProvider {

		@Override
		public String[] getVersion() {
			@Nullable String packaged = Root.class.getPackage().getImplementationVersion();
			return new String[] { "carenet %s, on Java %s".formatted((packaged != null) ? packaged : "(not packaged)",
					System.getProperty("java.version")) };
		}

	}

}
