package carenet.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The command line inside a test, on the parts of a context that stays open. */
final class CommandLineHarness implements Opening {

	private final @Nullable ApplicationContext context;

	private Map<String, String> given = Map.of();

	private boolean served;

	private Console.Keyboard keyboard = Console.Keyboard.NONE;

	CommandLineHarness(@Nullable ApplicationContext context) {
		this.context = context;
	}

	/** Somebody who types these answers, one after the other. */
	CommandLineHarness typing(String... answers) {
		Iterator<String> next = List.of(answers).iterator();
		this.keyboard = (_) -> next.next();
		return this;
	}

	Said run(String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int code = new Program(new Console(stream(out), stream(err), false, this.keyboard), this).run(arguments);
		return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	private static PrintStream stream(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, true, StandardCharsets.UTF_8);
	}

	@Override
	public Backstage open(Map<String, String> properties) {
		this.given = properties;
		ApplicationContext open = this.context;
		if (open == null) {
			throw new IllegalStateException("no database here\nand a second line");
		}
		return new Backstage() {

			@Override
			public <T> T get(Class<T> part) {
				return open.getBean(part);
			}

			@Override
			public void close() {
				// the test's context stays open
			}

		};
	}

	@Override
	public Backstage openWithoutDatabase(Map<String, String> properties) {
		return open(properties);
	}

	@Override
	public void serve(Map<String, String> properties) {
		this.given = properties;
		this.served = true;
	}

	Map<String, String> given() {
		return this.given;
	}

	boolean served() {
		return this.served;
	}

}
