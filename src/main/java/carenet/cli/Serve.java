package carenet.cli;

import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code carenet serve}: the pages and GraphQL, until it is stopped. */
@Command(name = "serve", description = "Shows the pages and answers GraphQL until it is stopped (the default). "
		+ "An empty store gets the demonstration study first, unless --carenet.demo=false.")
final class Serve implements Callable<Integer> {

	private final Opening opening;

	private final Map<String, String> given;

	@Mixin
	private final DataOption data = new DataOption();

	@Option(names = "--port", paramLabel = "PORT",
			description = "Where the pages are (default: 8080; 0: any free port).")
	private @Nullable Integer port;

	Serve(Opening opening, Map<String, String> given) {
		this.opening = opening;
		this.given = given;
	}

	@Override
	public Integer call() {
		Map<String, String> properties = this.data.with(this.given);
		if (this.port != null) {
			properties.put("server.port", this.port.toString());
		}
		this.opening.serve(properties);
		return ExitCode.DONE.code();
	}

}
