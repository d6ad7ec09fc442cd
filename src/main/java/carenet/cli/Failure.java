package carenet.cli;

import java.util.Arrays;
import java.util.stream.Stream;

import carenet.export.BrokenOff;
import carenet.study.BadInput;
import carenet.study.CarenetException;
import carenet.study.NotAllowed;
import carenet.study.NotFound;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.boot.web.server.PortInUseException;

/**
 * An error as the command line tells it: the one place where errors become exit codes and
 * sentences.
 *
 * @param code what the program answers
 * @param sentence what it says
 * @param cause where it comes from
 */
record Failure(ExitCode code, String sentence, Throwable cause) {

	private static final String OURS = "carenet.";

	private static final int LONGEST = 200;

	/** The caller's error, wherever in the causes it hides; ours otherwise. */
	static Failure of(Throwable error) {
		return Stream.iterate(error, (cause) -> cause != null, Throwable::getCause)
			.limit(50)
			.flatMap((cause) -> known(cause).stream())
			.findFirst()
			.orElseGet(() -> ourFault(error));
	}

	private static java.util.Optional<Failure> known(Throwable cause) {
		return java.util.Optional.ofNullable(switch (cause) {
			case CarenetException ours -> new Failure(code(ours), String.valueOf(ours.getMessage()), ours);
			case PortInUseException taken -> standsInTheWay(FreePort.taken(taken.getPort()), taken);
			case AuthenticationException refused -> standsInTheWay(
					"the database refuses the user name or the password; they are spring.neo4j.authentication.username and .password",
					refused);
			case ServiceUnavailableException away ->
				standsInTheWay("the database cannot be reached: %s".formatted(away.getMessage()), away);
			case BrokenOff broken -> standsInTheWay(String.valueOf(broken.getMessage()), broken);
			default -> null;
		});
	}

	private static Failure standsInTheWay(String sentence, Throwable cause) {
		return new Failure(ExitCode.BAD_INPUT, sentence, cause);
	}

	private static ExitCode code(CarenetException error) {
		return switch (error) {
			case BadInput _, NotAllowed _ -> ExitCode.BAD_INPUT;
			case NotFound _ -> ExitCode.NOT_FOUND;
		};
	}

	/** The same fault at the same place has the same reference. */
	private static Failure ourFault(Throwable error) {
		Throwable root = Stream.iterate(error, (cause) -> cause != null, Throwable::getCause)
			.limit(50)
			.reduce(error, (_, deeper) -> deeper);
		String place = Arrays.stream(root.getStackTrace())
			.filter((frame) -> frame.getClassName().startsWith(OURS))
			.findFirst()
			.map((frame) -> " at %s:%d".formatted(frame.getClassName(), frame.getLineNumber()))
			.orElse("");
		String what = root.getClass().getSimpleName() + place;
		return new Failure(ExitCode.OUR_FAULT, "this is our fault, reference %08x (%s): %s; --debug shows more"
			.formatted(what.hashCode(), what, oneLine(String.valueOf(root.getMessage()))), error);
	}

	private static String oneLine(String message) {
		String line = message.lines().findFirst().orElse("");
		return (line.length() <= LONGEST) ? line : line.substring(0, LONGEST) + "…";
	}

	/** Says it, and answers with the exit code. */
	int tell(Console console, boolean debug) {
		console.remark("carenet: " + this.sentence);
		if (debug) {
			this.cause.printStackTrace(console.err());
		}
		return this.code.code();
	}

}
