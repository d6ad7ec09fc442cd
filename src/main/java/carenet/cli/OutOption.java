package carenet.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import carenet.study.BadInput;

/** Where an answer goes: the terminal, or a file. */
final class OutOption {

	@Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to the terminal.")
	private @Nullable Path out;

	void write(String answer, Console console) {
		if (this.out == null) {
			console.say(answer);
			return;
		}
		try {
			Files.writeString(this.out, answer + "\n", StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new BadInput("%s cannot be written: %s".formatted(this.out, ex.getMessage()));
		}
	}

}
