package carenet.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import carenet.study.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StudyGeneratorTest {

	@TempDir
	private Path folder;

	@Test
	void writesTheSameBytesForTheSameSeed() {
		Map<String, String> first = study("a", 35, 1).hashes();
		assertThat(study("b", 35, 1).hashes()).hasSize(15).isEqualTo(first);
		assertThat(study("c", 35, 2).hashes()).isNotEqualTo(first);
	}

	@Test
	void writesTheSameBytesInAnotherLanguage() {
		Map<String, String> first = study("a", 5, 1).hashes();
		Locale usual = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			assertThat(study("b", 5, 1).hashes()).isEqualTo(first);
		}
		finally {
			Locale.setDefault(usual);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "0001", "0008", "0035", "0070" })
	void makesTheSameClientInAStudyOfAnySize(String code) {
		WrittenStudy small = study("small", 70, 7);
		WrittenStudy large = study("large", 150, 7);
		for (StudyTable table : StudyTable.values()) {
			assertThat(large.rowsOf(table, code)).as(table.fileName()).isEqualTo(small.rowsOf(table, code));
		}
		assertThat(small.rowsOf(StudyTable.STATEMENTS, code)).isNotEmpty();
	}

	@Test
	void tellsTheSameTruthInAStudyOfAnySize() {
		assertThat(new StudyGenerator(35, 1).truth(34)).isEqualTo(new StudyGenerator(1000, 1).truth(34));
	}

	@Test
	void saysThatItIsSynthetic() throws IOException {
		study("a", 3, 9);
		assertThat(Files.readString(this.folder.resolve("a/datapackage.json"))).contains("\"synthetic\": true")
			.contains("\"generator\": \"carenet StudyGenerator\"")
			.contains("\"clients\": 3")
			.contains("\"seed\": 9");
	}

	@ParameterizedTest
	@ValueSource(ints = { Integer.MIN_VALUE, -1, 0, 1_000_001 })
	void refusesANumberOfClientsOutsideItsBounds(int clients) {
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new StudyGenerator(clients, 1))
			.withMessage(clients + " clients cannot be generated: 1 to 1000000");
	}

	@Test
	void refusesATruthOutsideTheStudy() {
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new StudyGenerator(3, 1).truth(3))
			.withMessage("client number 3 is outside 0 to 2");
	}

	@Test
	void writesASingleClient() {
		assertThat(study("one", 1, 1).rows(StudyTable.CLIENTS)).hasSize(1);
	}

	@Test
	void refusesAFolderWithSomethingInIt() throws IOException {
		Files.writeString(this.folder.resolve("note.txt"), "mine");
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new StudyGenerator(1, 1).write(this.folder))
			.withMessage("'%s' is not empty: a study is written into a new or empty one", this.folder);
		assertThat(this.folder).isDirectoryNotContaining("glob:**.csv");
	}

	@Test
	void refusesAFileInThePlaceOfTheFolder() throws IOException {
		Path file = Files.writeString(this.folder.resolve("note.txt"), "mine");
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new StudyGenerator(1, 1).write(file))
			.withMessageContaining("is not a folder");
	}

	@Test
	void tellsHowManyClientsAreDone() {
		List<Integer> done = new ArrayList<>();
		new StudyGenerator(4, 1).write(this.folder.resolve("a"), done::add);
		assertThat(done).containsExactly(1, 2, 3, 4);
	}

	private WrittenStudy study(String name, int clients, long seed) {
		return WrittenStudy.of(this.folder.resolve(name), clients, seed);
	}

}
