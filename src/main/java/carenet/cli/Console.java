package carenet.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Where the program speaks: answers go to the one stream, everything else to the other,
 * both in UTF-8.
 *
 * @param out answers only
 * @param err progress, remarks and errors
 * @param terminal whether somebody looks, so that a line can be rewritten
 * @param keyboard where somebody can be asked for a password
 */
record Console(PrintStream out, PrintStream err, boolean terminal, Keyboard keyboard) {

	static Console ofThisProcess() {
		return new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err),
				isTerminal() && !"dumb".equals(System.getenv("TERM")), isTerminal() ? Console::ask : Keyboard.NONE);
	}

	/** Where a password is typed: what is typed is not shown. */
	@FunctionalInterface
	interface Keyboard {

		/** Nobody is there to be asked. */
		Keyboard NONE = (_) -> null;

		/** Null when nobody is there; empty when nothing was typed. */
		@Nullable String ask(String prompt);

	}

	private static @Nullable String ask(String prompt) {
		return Optional.ofNullable(System.console())
			.map((console) -> console.readPassword("%s", prompt))
			.map(String::new)
			.orElse(null);
	}

	/** Java knows no console when one of its streams goes elsewhere. */
	private static boolean isTerminal() {
		return Optional.ofNullable(System.console()).map(java.io.Console::isTerminal).orElse(false);
	}

	private static PrintStream utf8(FileDescriptor descriptor) {
		return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
	}

	PrintWriter outWriter() {
		return new PrintWriter(this.out, true, StandardCharsets.UTF_8);
	}

	PrintWriter errWriter() {
		return new PrintWriter(this.err, true, StandardCharsets.UTF_8);
	}

	void say(String line) {
		this.out.println(line);
	}

	void remark(String line) {
		this.err.println(line);
	}

}
