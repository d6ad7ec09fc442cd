package carenet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine;
import picocli.CommandLine.Help;

/**
 * The program as a command line: one class a command, {@code serve} when none is named.
 * An argument such as {@code --server.port=9000}, with a dot in its name, is a property
 * of the application.
 */
public final class Program {

	private static final Pattern PROPERTY = Pattern.compile("--([a-z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9_-]+)+)=(.*)",
			Pattern.DOTALL);

	private static final Set<String> ABOUT_THE_PROGRAM = Set.of("--help", "-h", "--version", "-V");

	private final Console console;

	private final Opening opening;

	Program(Console console, Opening opening) {
		this.console = console;
		this.opening = opening;
	}

	/**
	 * Does what the arguments say.
	 * @param application the class with which the Spring application is started
	 * @param arguments as typed
	 * @return the exit code, see {@link ExitCode}
	 */
	public static int run(Class<?> application, String... arguments) {
		Console console = Console.ofThisProcess();
		return new Program(console, new SpringOpening(application, console)).run(arguments);
	}

	int run(String... arguments) {
		Map<String, String> properties = new TreeMap<>();
		List<String> words = new ArrayList<>();
		for (String argument : arguments) {
			Matcher property = PROPERTY.matcher(argument);
			if (property.matches()) {
				properties.put(property.group(1), property.group(2));
			}
			else {
				words.add(argument);
			}
		}
		if (words.isEmpty() || (words.getFirst().startsWith("-") && !ABOUT_THE_PROGRAM.contains(words.getFirst()))) {
			words.addFirst("serve");
		}
		return commandLine(properties).execute(words.toArray(String[]::new));
	}

	/** All commands, with what they have in common. */
	CommandLine commandLine(Map<String, String> properties) {
		Root root = new Root();
		CommandLine line = new CommandLine(root).addSubcommand(new Serve(this.opening, properties))
			.addSubcommand(new CommandLine(new Import(this.opening, properties, this.console))
				.addSubcommand(new ImportFhir(this.opening, properties, this.console))
				.addSubcommand(new ImportCanvas(this.opening, properties, this.console)))
			.addSubcommand(new Export(this.opening, properties, this.console))
			.addSubcommand(new ShowNetwork(this.opening, properties, this.console))
			.addSubcommand(new ShowChanges(this.opening, properties, this.console))
			.addSubcommand(new ShowCohort(this.opening, properties, this.console))
			.addSubcommand(new Query(this.opening, properties, this.console))
			.addSubcommand(new WriteCopy(this.opening, properties, this.console))
			.addSubcommand(new OpenCopy(this.console))
			.addSubcommand(new WriteCodebook(this.console))
			.addSubcommand(new Rebuild(this.opening, properties, this.console))
			.addSubcommand(new Assign(this.opening, properties, this.console))
			.addSubcommand(new Merge(this.opening, properties, this.console))
			.addSubcommand(new CommandLine(new People())
				.addSubcommand(new PeopleCandidates(this.opening, properties, this.console))
				.addSubcommand(new PeopleDecide(this.opening, properties, this.console)))
			.addSubcommand(new RecordConsent(this.opening, properties, this.console))
			.addSubcommand(new Generate(this.console))
			.addSubcommand(new Erase(this.opening, properties, this.console))
			.addSubcommand(new Disclose(this.opening, properties, this.console))
			.addSubcommand(
					new CommandLine(new Audit()).addSubcommand(new VerifyAudit(this.opening, properties, this.console))
						.addSubcommand(new ShowAudit(this.opening, properties, this.console)))
			.addSubcommand(new User(this.opening, properties, this.console));
		line.setCaseInsensitiveEnumValuesAllowed(true)
			.setOut(this.console.outWriter())
			.setErr(this.console.errWriter())
			.setColorScheme(Help.defaultColorScheme(this.console.terminal() ? Help.Ansi.AUTO : Help.Ansi.OFF))
			.setUsageHelpAutoWidth(this.console.terminal())
			.setExecutionExceptionHandler((error, _, _) -> Failure.of(error).tell(this.console, root.debug));
		return line;
	}

}
