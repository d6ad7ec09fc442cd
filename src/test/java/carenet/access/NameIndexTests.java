package carenet.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import carenet.graph.DataFolder;
import carenet.study.BadInput;
import carenet.study.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** People found by their names, and by nobody who has the file alone. */
class NameIndexTests {

	@TempDir
	Path folder;

	DataFolder data;

	IdentityVault vault;

	@BeforeEach
	void open() {
		this.data = new DataFolder(this.folder);
		this.vault = IdentityVault.open(this.data);
		this.vault.saveAll(List.of(named("C1", "Anneliese van der Zonnebloem"), named("C2", "Renée de Wit-Jansen"),
				named("C3", "Søren Łukasz Großmann"), named("C4", "Bo d'Hondt"), named("C5", "Anna Zonneveld"),
				new Identity(Id.of("C6"), null, "010-1", null, null), named("C7", "İpek IJsbrand Ĳsselstein")));
	}

	private static Identity named(String id, String name) {
		return new Identity(Id.of(id), name, null, null, null);
	}

	@AfterEach
	void close() throws IOException {
		this.vault.close();
	}

	@ParameterizedTest
	@CsvSource({ "zonnebloem, C1", "ZONNE, C1 C5", "zon ann, C1 C5", "zonnev an, ''", "anneliese zonne, C1",
			"van der Zonnebloem, C1", "renee, C2", "Renée WIT, C2", "de wit jan, C2", "soren, C3",
			"lukasz grossmann, C3", "bo, C4", "hon, C4", "b, ''", "ijssel, C7", "ipek, C7", "zo, ''", "van de, ''",
			"'', ''", "010, ''", "zonnebloemen, ''" })
	void findsBeginningsOfWordsWithoutCaseAndAccents(String text, String found) {
		assertThat(this.vault.search(text, 10)).extracting(Id::value)
			.containsExactly(found.isEmpty() ? new String[0] : found.split(" "));
	}

	@Test
	void findsNobodyWhoWasRemovedAndKeepsNoTokenOfThem() throws IOException {
		this.vault.search("anna", 10);
		long before = Files.size(index());
		this.vault.remove(Id.of("C1"));
		assertThat(Files.size(index())).isLessThan(before);
		assertThat(text(index())).doesNotContain("C1");
		assertThat(this.vault.search("zonne", 10)).containsExactly(Id.of("C5"));
		byte[] without = Files.readAllBytes(index());
		Files.delete(index());
		assertThat(this.vault.search("zonne", 10)).containsExactly(Id.of("C5"));
		assertThat(Files.readAllBytes(index())).as("as if the person had never been there").isEqualTo(without);
	}

	@Test
	void followsWhatChanges() {
		this.vault.search("anna", 10);
		this.vault.saveAll(List.of(named("C5", "Anna Getrouwd"), named("C8", "Zonnestraal")));
		assertThat(this.vault.search("zonne", 10)).containsExactly(Id.of("C1"), Id.of("C8"));
		assertThat(this.vault.search("getr", 10)).containsExactly(Id.of("C5"));
	}

	@Test
	void followsOtherProcesses() throws IOException {
		this.vault.search("anna", 10);
		try (IdentityVault other = IdentityVault.open(this.data)) {
			other.saveAll(List.of(named("C9", "Zonneschijn")));
			assertThat(this.vault.search("zonnes", 10)).containsExactly(Id.of("C9"));
			other.remove(Id.of("C9"));
			assertThat(this.vault.search("zonnes", 10)).isEmpty();
			this.vault.remove(Id.of("C5"));
			assertThat(other.search("zonne", 10)).containsExactly(Id.of("C1"));
		}
	}

	@Test
	void forgetsAtTheNextStartWhomACrashLeft() throws IOException {
		this.vault.search("anna", 10);
		byte[] before = Files.readAllBytes(index());
		this.vault.remove(Id.of("C1"));
		Files.write(index(), before);
		this.vault.close();
		this.vault = IdentityVault.open(this.data);
		assertThat(index()).doesNotExist();
		assertThat(this.vault.search("zonne", 10)).containsExactly(Id.of("C5"));
	}

	@Test
	void isMadeAgainUnderANewKeyOrWhenItIsSpoilt() throws IOException {
		this.vault.search("anna", 10);
		Files.writeString(index(), "spoilt");
		assertThat(this.vault.search("zonne", 10)).hasSize(2);
		Files.delete(this.folder.resolve("secrets").resolve(NameKey.FILE));
		this.vault.close();
		this.vault = IdentityVault.open(this.data);
		assertThat(this.vault.search("zonne", 10)).hasSize(2);
	}

	@Test
	void saysNothingInClear() throws IOException {
		this.vault.search("anneliese", 10);
		try (Stream<Path> files = Files.walk(this.folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				assertThat(text(file).toLowerCase(Locale.ROOT)).doesNotContain("anneliese", "zonne", "ren\u00c3",
						"renee", "jansen", "sone", "anelise");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "identities/names.index", "secrets/names-keyset.json" })
	void keepsItsFilesToTheOwner(String file) throws IOException {
		this.vault.search("anna", 10);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.folder.resolve(file))))
			.isEqualTo("rw-------");
	}

	@Test
	void findsTheOwnPeopleOfAVeryCommonName() {
		List<Identity> everybody = new java.util.ArrayList<>();
		for (int i = 0; i < 300; i++) {
			everybody.add(named("K%04d".formatted(i), "Jan Jansen"));
		}
		for (int i = 0; i < 2000; i++) {
			everybody.add(named("X%04d".formatted(i), "Jan Janssen"));
		}
		this.vault.saveAll(everybody);
		assertThat(
				this.vault.search("yansen jan", List.of(Id.of("K0299"), Id.of("C5"), Id.of("X1999"), Id.of("NOBODY"))))
			.containsExactly(Id.of("K0299"), Id.of("X1999"));
		assertThat(this.vault.search("jansen", List.of(Id.of("C5")))).isEmpty();
		assertThat(this.vault.search("", List.of(Id.of("K0299")))).isEmpty();
		assertThat(this.vault.search("jansen", List.of())).isEmpty();
	}

	@Test
	void makesAnIndexOfOtherWordsAgain() throws IOException {
		this.vault.search("anna", 10);
		byte[] made = Files.readAllBytes(index());
		byte[] other = made.clone();
		other[0] ^= 1;
		Files.write(index(), other);
		assertThat(this.vault.search("zonne", 10)).hasSize(2);
		assertThat(Files.readAllBytes(index())).isEqualTo(made);
	}

	@Test
	void boundsQuestionsAndAnswers() {
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> this.vault.search("a".repeat(201), 10));
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> this.vault.search("anna", 0));
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> this.vault.search("anna", 201));
		assertThat(this.vault.search("zonne", 1)).hasSize(1);
	}

	private Path index() {
		return this.folder.resolve("identities").resolve(NameIndex.FILE);
	}

	private static String text(Path file) throws IOException {
		return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
	}

}
