package carenet.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import carenet.graph.DataFolder;
import carenet.study.Id;
import carenet.study.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Keys of the identities, in files or locked by a key management service. */
class KeysetsTests {

	private static final Identity ANNA = new Identity(Id.of("C1"), "Anna Denzel", null, null, null);

	@TempDir
	private Path folder = Path.of("");

	private DataFolder data = new DataFolder(Path.of(""));

	@BeforeEach
	void keepAnna() {
		TestKeyService.cut(false);
		this.data = new DataFolder(this.folder);
		with(null, (vault) -> vault.saveAll(List.of(ANNA)));
	}

	@AfterEach
	void mend() {
		TestKeyService.cut(false);
	}

	private void with(@Nullable String target, java.util.function.Consumer<IdentityVault> work) {
		try (IdentityVault vault = IdentityVault.open(this.data, new Keysets(this.data, target, null))) {
			work.accept(vault);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private void assertKnowsAnna(@Nullable String target) {
		with(target, (vault) -> {
			assertThat(vault.find(ANNA.id())).isEqualTo(Optional.of(ANNA));
			assertThat(vault.search("denz", 5)).containsExactly(ANNA.id());
		});
	}

	private List<String> secrets() throws IOException {
		try (Stream<Path> files = Files.list(this.folder.resolve("secrets"))) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

	/** All that is kept, byte by byte. */
	private Map<String, String> everything() throws IOException {
		Map<String, String> all = new TreeMap<>();
		try (Stream<Path> files = Files.walk(this.folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				all.put(file.toString(), java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
			}
		}
		return all;
	}

	@Test
	void locksWhatWasInFilesAndLeavesNoKeyThere() throws IOException {
		String secret = Files.readString(this.folder.resolve("secrets/identities-keyset.json"));
		String value = secret.replaceAll("(?s).*\"value\": ?\"([^\"]+)\".*", "$1");
		assertKnowsAnna(TestKeyService.ONE);
		assertThat(secrets()).containsExactly("identities-keyset.locked.json", "names-keyset.locked.json");
		Path locked = this.folder.resolve("secrets/identities-keyset.locked.json");
		assertThat(value).hasSizeGreaterThan(40);
		assertThat(locked).content().contains(TestKeyService.ONE).doesNotContain(value);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(locked))).isEqualTo("rw-------");
		assertKnowsAnna(TestKeyService.ONE);
	}

	@Test
	void goesOnWithTheServiceWhereNothingElseIsSaid() throws IOException {
		assertKnowsAnna(TestKeyService.ONE);
		Map<String, String> before = everything();
		assertKnowsAnna(null);
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void movesToAnotherKeyAndBackToFiles() throws IOException {
		assertKnowsAnna(TestKeyService.ONE);
		assertKnowsAnna(TestKeyService.OTHER);
		TestKeyService.lose(TestKeyService.ONE);
		assertKnowsAnna(TestKeyService.OTHER);
		assertKnowsAnna(Keysets.IN_FILES);
		assertThat(secrets()).containsExactly("identities-keyset.json", "names-keyset.json");
		TestKeyService.cut(true);
		assertKnowsAnna(null);
	}

	@Test
	void startsWithTheServiceFromTheBeginning(@TempDir Path other) throws IOException {
		this.data = new DataFolder(other);
		with(TestKeyService.ONE, (vault) -> vault.saveAll(List.of(ANNA)));
		assertThat(other.resolve("secrets/identities-keyset.json")).doesNotExist();
		assertKnowsAnna(TestKeyService.ONE);
	}

	@Test
	void saysThatTheServiceCannotBeReachedAndTouchesNothing() throws IOException {
		assertKnowsAnna(TestKeyService.ONE);
		Map<String, String> before = everything();
		TestKeyService.cut(true);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> assertKnowsAnna(TestKeyService.ONE))
			.withMessage("secrets/identities-keyset.locked.json was not opened with test-kms://one: it is another key, "
					+ "or its service cannot be reached; nothing has changed");
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> assertKnowsAnna(Keysets.IN_FILES));
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void touchesNothingWhenTheServiceLocksNothing() throws IOException {
		Map<String, String> before = everything();
		TestKeyService.cut(true);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> assertKnowsAnna(TestKeyService.ONE))
			.withMessage("the key management service of test-kms://one did not lock the keys: nothing has changed");
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void refusesAnotherKeyOfTheSameName() throws IOException {
		assertKnowsAnna(TestKeyService.ONE);
		Map<String, String> before = everything();
		TestKeyService.lose(TestKeyService.ONE);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> assertKnowsAnna(null))
			.withMessageContaining("it is another key");
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void saysThatNoLibraryKnowsTheKey() throws IOException {
		Map<String, String> before = everything();
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> assertKnowsAnna("gcp-kms://projects/p"))
			.withMessageStartingWith("no library here knows keys like gcp-kms://projects/p");
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void finishesWhatWasInterruptedAndRefusesTwoKeys(@TempDir Path other) throws IOException {
		Path plain = this.folder.resolve("secrets/identities-keyset.json");
		byte[] before = Files.readAllBytes(plain);
		assertKnowsAnna(TestKeyService.ONE);
		Files.write(plain, before);
		assertKnowsAnna(TestKeyService.ONE);
		assertThat(plain).doesNotExist();
		Files.write(plain, before);
		assertKnowsAnna(Keysets.IN_FILES);
		assertThat(secrets()).containsExactly("identities-keyset.json", "names-keyset.json");
		assertKnowsAnna(TestKeyService.ONE);
		IdentityVault.open(new DataFolder(other)).close();
		Files.copy(other.resolve("secrets/identities-keyset.json"), plain);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> assertKnowsAnna(TestKeyService.ONE))
			.withMessageContaining("are two keys: remove the wrong one");
	}

}
