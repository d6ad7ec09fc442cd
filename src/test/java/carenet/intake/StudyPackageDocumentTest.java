package carenet.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The description of the format has every file with its columns, in the same words. */
class StudyPackageDocumentTest {

	private static final Pattern COMMA = Pattern.compile(", ");

	private static final Pattern REMARK = Pattern.compile(" \\([^)]*\\)|: .*");

	@ParameterizedTest
	@EnumSource
	void describes(StudyFile file) throws Exception {
		Pattern row = Pattern.compile("(?m)^\\| `" + Pattern.quote(file.fileName()) + "` \\| (.*) \\|$");
		Matcher described = row.matcher(Files.readString(Path.of("src/docs/study-package.md")));
		assertThat(described.find()).isTrue();
		assertThat(COMMA.splitAsStream(REMARK.matcher(described.group(1)).replaceAll("")))
			.containsExactlyElementsOf(file.columns()
				.stream()
				.map((column) -> column.required() ? "**" + column.name() + "**" : column.name())
				.toList());
	}

}
