package carenet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fenced blocks of the README, in their order. */
final class Readme {

	private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w+)\\n(.*?)^```$", Pattern.DOTALL);

	private final List<Block> blocks = new ArrayList<>();

	Readme() {
		try {
			Matcher matcher = BLOCK.matcher(Files.readString(Path.of("README.md")));
			while (matcher.find()) {
				this.blocks.add(new Block(matcher.group(1), matcher.group(2)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A block.
	 *
	 * @param language what it says that it is
	 * @param text without its fences
	 */
	record Block(String language, String text) {
	}

	/** A question of a language, with the answer that follows it. */
	record Asked(String question, String answer) {
	}

	List<Asked> asked(String question, String answer) {
		List<Asked> asked = new ArrayList<>();
		for (int i = 0; i + 1 < this.blocks.size(); i++) {
			if (this.blocks.get(i).language().equals(question) && this.blocks.get(i + 1).language().equals(answer)) {
				asked.add(new Asked(this.blocks.get(i).text(), this.blocks.get(i + 1).text()));
			}
		}
		return asked;
	}

	long count(String language) {
		return this.blocks.stream().filter((block) -> block.language().equals(language)).count();
	}

	/** Every line that is typed into a shell. */
	Stream<String> shell() {
		return this.blocks.stream()
			.filter((block) -> block.language().equals("sh"))
			.flatMap((block) -> block.text().lines());
	}

}
