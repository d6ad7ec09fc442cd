package carenet.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import carenet.graph.DataFolder;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.NotAllowed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class IdentityVaultTests {

	static final Identity ANNA = new Identity(Id.of("C1"), "Anna Voorbeeld", "010-5550101", "anna@example.org",
			"Dorpsstraat 1");

	static final Identity BEN = new Identity(Id.of("C2"), "Bén Voorbeeld", null, "", null);

	@TempDir
	Path folder;

	DataFolder data;

	IdentityVault vault;

	@BeforeEach
	void open() {
		this.data = new DataFolder(this.folder);
		this.vault = IdentityVault.open(this.data);
	}

	@AfterEach
	void close() throws IOException {
		this.vault.close();
	}

	@Test
	void findsWhomItWasGivenAlsoAfterAReopening() throws IOException {
		this.vault.saveAll(List.of(ANNA, BEN));
		assertThat(this.vault.find(ANNA.id())).contains(ANNA);
		reopen();
		assertThat(this.vault.findAll(Set.of(ANNA.id(), BEN.id(), Id.of("nobody"))))
			.containsOnlyKeys(ANNA.id(), BEN.id())
			.containsValues(ANNA, BEN);
		assertThat(this.vault.find(Id.of("nobody"))).isEmpty();
	}

	@Test
	void keepsTheLatestOfAPerson() throws IOException {
		Identity moved = new Identity(ANNA.id(), ANNA.name(), null, null, "Nieuwstraat 2");
		this.vault.saveAll(List.of(ANNA, BEN));
		this.vault.saveAll(List.of(moved));
		assertThat(this.vault.find(ANNA.id())).contains(moved);
		reopen();
		assertThat(this.vault.find(ANNA.id())).contains(moved);
		assertThat(this.vault.ids()).containsExactlyInAnyOrder(ANNA.id(), BEN.id());
	}

	@Test
	void writesNothingWhenNothingIsNew() throws IOException {
		this.vault.saveAll(List.of(ANNA, BEN));
		long size = Files.size(log());
		this.vault.saveAll(List.of(ANNA, BEN));
		assertThat(log()).hasSize(size);
	}

	@Test
	void erasesAPersonForGoodByDestroyingTheKey() throws IOException {
		this.vault.saveAll(List.of(ANNA, BEN));
		byte[] key = first().sealed().key().toByteArray();
		assertThat(bytesOf(log())).contains(text(key));
		this.vault.remove(ANNA.id());
		assertThat(bytesOf(log())).doesNotContain(text(key));
		assertThat(this.vault.find(ANNA.id())).isEmpty();
		reopen();
		assertThat(this.vault.find(ANNA.id())).isEmpty();
		assertThat(this.vault.find(BEN.id())).contains(BEN);
	}

	@Test
	void finishesAnErasureThatWasInterrupted() throws IOException {
		this.vault.saveAll(List.of(ANNA, BEN));
		byte[] before = Files.readAllBytes(log());
		byte[] key = first().sealed().key().toByteArray();
		this.vault.close();
		byte[] note = VaultEntry.erasure(before.length, ANNA.id()).toBytes();
		Files.write(log(), Arrays.copyOf(before, before.length + note.length));
		overwrite(before.length, note);
		this.vault = IdentityVault.open(this.data);
		assertThat(bytesOf(log())).doesNotContain(text(key), "C1");
		assertThat(this.vault.ids()).containsExactly(BEN.id());
	}

	@Test
	void doesNotEvenNameWhomItErased() throws IOException {
		this.vault.saveAll(List.of(ANNA, BEN));
		this.vault.remove(ANNA.id());
		assertThat(bytesOf(log())).doesNotContain("C1");
		assertThat(this.vault.find(BEN.id())).contains(BEN);
		this.vault.saveAll(List.of(ANNA));
		assertThat(this.vault.ids()).containsExactlyInAnyOrder(ANNA.id(), BEN.id());
		try (Stream<Path> files = Files.list(this.folder.resolve("identities"))) {
			assertThat(files).hasSize(1);
		}
	}

	@Test
	void discardsANewFileThatWasNotFinished() throws IOException {
		this.vault.saveAll(List.of(ANNA, BEN));
		Path unfinished = this.folder.resolve("identities/identities.log.compact");
		Files.writeString(unfinished, "half");
		reopen();
		assertThat(unfinished).doesNotExist();
		assertThat(this.vault.ids()).hasSize(2);
	}

	@Test
	void writesWhereTheFileIsAfterAnotherProcessErased() throws IOException {
		this.vault.saveAll(List.of(ANNA, BEN));
		try (IdentityVault other = IdentityVault.open(this.data)) {
			other.remove(ANNA.id());
			Identity cara = new Identity(Id.of("C3"), "Cara", null, null, null);
			this.vault.saveAll(List.of(cara));
			assertThat(other.find(cara.id())).contains(cara);
			assertThat(this.vault.ids()).containsExactlyInAnyOrder(BEN.id(), cara.id());
		}
	}

	@Test
	void writesNobodyInClear() throws IOException {
		this.vault.saveAll(List.of(ANNA, BEN));
		try (Stream<Path> files = Files.walk(this.folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				assertThat(bytesOf(file)).doesNotContain("Anna", "Voorbeeld", "5550101", "example.org", "Dorpsstraat",
						text("Bén".getBytes(StandardCharsets.UTF_8)));
			}
		}
	}

	@Test
	void tellsNobodyInItsWords() {
		assertThat(ANNA).hasToString("Identity[C1]");
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> new Identity(Id.of("C1"), "Anna".repeat(300), null, null, null))
			.withMessage("a field of the identity of C1 is longer than 1000 characters");
	}

	@ParameterizedTest
	@ValueSource(strings = { "secrets/identities-keyset.json", "identities/identities.log" })
	void keepsItsFilesToTheOwner(String file) throws IOException {
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.folder.resolve(file))))
			.isEqualTo("rw-------");
	}

	@Test
	void refusesAnotherKey(@TempDir Path other) throws IOException {
		this.vault.saveAll(List.of(ANNA));
		IdentityVault.open(new DataFolder(other)).close();
		Files.copy(other.resolve("secrets/identities-keyset.json"), keyset(), StandardCopyOption.REPLACE_EXISTING);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> IdentityVault.open(this.data))
			.withMessage(
					"secrets/identities-keyset.json in %s is not the key that locked the identities: put back that key",
					this.data.root());
	}

	@Test
	void refusesToMakeANewKeyForWhatAnotherHasLocked() throws IOException {
		this.vault.saveAll(List.of(ANNA));
		Files.delete(keyset());
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> IdentityVault.open(this.data))
			.withMessageContaining("identities-keyset.json is missing");
	}

	@Test
	void refusesAKeyThatIsNone() throws IOException {
		Files.writeString(keyset(), "{}");
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> IdentityVault.open(this.data))
			.withMessageContaining("is not a keyset");
	}

	@Test
	void losesOnlyTheTornPartOfTheLastWriteWhereverItTore() throws IOException {
		this.vault.saveAll(List.of(ANNA));
		int whole = (int) Files.size(log());
		this.vault.saveAll(List.of(BEN));
		byte[] bytes = Files.readAllBytes(log());
		for (int length = whole; length < bytes.length; length++) {
			this.vault.close();
			Files.write(log(), Arrays.copyOf(bytes, length));
			this.vault = IdentityVault.open(this.data);
			assertThat(this.vault.ids()).containsExactly(ANNA.id());
		}
		this.vault.saveAll(List.of(BEN));
		reopen();
		assertThat(this.vault.findAll(Set.of(ANNA.id(), BEN.id()))).hasSize(2);
	}

	@Test
	void recoversFromALastWriteWhosePagesCameOutOfOrder() throws IOException {
		this.vault.saveAll(List.of(ANNA));
		long torn = Files.size(log());
		this.vault.saveAll(people(100));
		overwrite(torn, new byte[300]);
		reopen();
		assertThat(this.vault.ids()).containsExactly(ANNA.id());
		assertThat(log()).hasSize(torn);
	}

	@Test
	void refusesToThrowAwayWhatFollowsADamage() throws IOException {
		this.vault.saveAll(List.of(ANNA));
		this.vault.saveAll(List.of(BEN));
		this.vault.close();
		overwrite(0, new byte[4]);
		assertThatIllegalStateException().isThrownBy(() -> IdentityVault.open(this.data))
			.withMessage("the file of identities is damaged at byte 0: put back a copy of it");
	}

	@Test
	void seesWhatAnotherProcessAddedAndErased() throws IOException {
		this.vault.saveAll(List.of(ANNA));
		try (IdentityVault other = IdentityVault.open(this.data)) {
			other.saveAll(List.of(BEN));
			assertThat(this.vault.find(BEN.id())).contains(BEN);
			this.vault.remove(ANNA.id());
			assertThat(other.find(ANNA.id())).isEmpty();
		}
	}

	@Test
	void takesThousandsAtOnce() throws IOException {
		List<Identity> people = people(20_000);
		this.vault.saveAll(people);
		reopen();
		assertThat(Set.copyOf(this.vault.findAll(people.stream().map(Identity::id).toList()).values()))
			.isEqualTo(Set.copyOf(people));
	}

	private static List<Identity> people(int count) {
		return IntStream.range(0, count)
			.mapToObj((n) -> new Identity(Id.of("P" + n), "Persoon " + n, "010-" + n, null, "Straat " + n))
			.toList();
	}

	private VaultEntry first() throws IOException {
		return Objects.requireNonNull(VaultEntry.read(ByteBuffer.wrap(Files.readAllBytes(log()))));
	}

	private void reopen() throws IOException {
		this.vault.close();
		this.vault = IdentityVault.open(this.data);
	}

	private void overwrite(long position, byte[] bytes) throws IOException {
		try (FileChannel file = FileChannel.open(log(), StandardOpenOption.WRITE)) {
			file.write(ByteBuffer.wrap(bytes), position);
		}
	}

	private Path log() {
		return this.folder.resolve("identities/identities.log");
	}

	private Path keyset() {
		return this.folder.resolve("secrets/identities-keyset.json");
	}

	private static String bytesOf(Path file) throws IOException {
		return text(Files.readAllBytes(file));
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

}
