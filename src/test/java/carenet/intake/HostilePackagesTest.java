package carenet.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import carenet.study.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody may send who means no good, or whose program went wrong. */
class HostilePackagesTest {

	private static final List<StudyFile> FILES = List.of(StudyFile.values());

	private static final int CENTRAL = 0x02014b50;

	private static final int FLAGS = 8;

	private static final int SIZE = 24;

	private static final int MADE_BY = 5;

	private static final int MODE = 40;

	@TempDir
	Path work;

	private Findings findings(Path path) throws IOException {
		return StudyText.findings(path, this.work, Known.NOTHING);
	}

	private void refuses(Path path, ProblemCode... codes) throws IOException {
		Findings findings = findings(path);
		assertThat(findings.errors()).as(findings.toText())
			.extracting(Problem::code)
			.containsOnly(Arrays.stream(codes).map(ProblemCode::code).toArray(String[]::new));
	}

	private Path zip(String entry, byte[] content) throws IOException {
		Path zip = StudyText.valid().zipTo(this.work.resolve("study.zip"), "");
		Path other = this.work.resolve("hostile.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(other));
				ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
			for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
				if (!next.getName().equals(entry)) {
					out.putNextEntry(new ZipEntry(next.getName()));
					in.transferTo(out);
				}
			}
			out.putNextEntry(new ZipEntry(entry));
			out.write(content);
			out.closeEntry();
		}
		return other;
	}

	/** Changes the directory's record of an entry. */
	private static Path forge(Path zip, String entry, int offset, int... bytes) throws IOException {
		byte[] all = Files.readAllBytes(zip);
		ByteBuffer buffer = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
		for (int at = 0; at + 46 < all.length; at++) {
			int length = Short.toUnsignedInt(buffer.getShort(at + 28));
			boolean found = buffer.getInt(at) == CENTRAL && length == entry.length()
					&& new String(all, at + 46, length, StandardCharsets.UTF_8).equals(entry);
			for (int i = 0; found && i < bytes.length; i++) {
				all[at + offset + i] = (byte) bytes[i];
			}
		}
		Files.write(zip, all);
		return zip;
	}

	@Test
	void acceptsAZip() throws IOException {
		assertThat(findings(StudyText.valid().zipTo(this.work.resolve("a.zip"), "")).toText())
			.startsWith("0 errors, 0 warnings, 0 notices");
	}

	@Test
	void acceptsAZipOfOneFolder() throws IOException {
		assertThat(findings(StudyText.valid().zipTo(this.work.resolve("a.zip"), "my study/")).toText())
			.startsWith("0 errors, 0 warnings, 0 notices");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../clients.csv", "a/../../b.csv", "/etc/clients.csv", "a\\clients.csv", "C:clients.csv",
			"./clients.csv", "a//b.csv" })
	void refusesAPathThatLeaves(String name) throws IOException {
		refuses(zip(name, new byte[1]), ProblemCode.UNSAFE_PATH);
	}

	@Test
	void refusesALinkInAZip() throws IOException {
		Path zip = zip("codes.csv", "/etc/passwd".getBytes(StandardCharsets.UTF_8));
		forge(zip, "codes.csv", MADE_BY, 3);
		refuses(forge(zip, "codes.csv", MODE, 0xFF, 0xA1), ProblemCode.LINKED_FILE);
	}

	@Test
	void refusesAnEncryptedEntry() throws IOException {
		refuses(forge(zip("codes.csv", new byte[1]), "codes.csv", FLAGS, 1), ProblemCode.ENCRYPTED_ENTRY);
	}

	@Test
	void refusesANameThatStandsTwice() throws IOException {
		Path zip = zip("codes.cs2", "client_id,scheme,code\n".getBytes(StandardCharsets.UTF_8));
		refuses(forge(zip, "codes.cs2", 46 + "codes.cs".length(), 'v'), ProblemCode.DUPLICATE_ENTRY);
	}

	@Test
	void refusesAZipBomb() throws IOException {
		refuses(zip("statements.csv", new byte[64 << 20]), ProblemCode.ZIP_BOMB);
	}

	@Test
	void refusesAZipBombThatIsNoPartOfThePackage() throws IOException {
		refuses(zip("holiday.bmp", new byte[64 << 20]), ProblemCode.ZIP_BOMB);
	}

	@Test
	void refusesAZipThatUnpacksToTooMuchInAll() throws IOException {
		Path zip = StudyText.valid().zipTo(this.work.resolve("a.zip"), "");
		Limits small = new Limits(100, 1000, 200, 100, 1000);
		try (CheckedPackage checked = new StudyPackage(zip, small).check(this.work.resolve("work"), Known.NOTHING,
				StudyText.NOW, Progress.NONE)) {
			assertThat(checked.findings().errors()).extracting(Problem::code).containsExactly("zip-bomb");
		}
	}

	@Test
	void refusesAnEntryThatUnpacksToMoreThanItSays() throws IOException {
		Path zip = zip("codes.csv",
				("client_id,scheme,code\n" + "C1,A,B\n".repeat(1000)).getBytes(StandardCharsets.UTF_8));
		refuses(forge(zip, "codes.csv", SIZE, 40, 0, 0, 0), ProblemCode.UNREADABLE_FILE);
	}

	@Test
	void neverOpensAZipInAZip() throws IOException {
		ByteArrayOutputStream inner = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(inner)) {
			out.putNextEntry(new ZipEntry("clients.csv"));
			out.write(new byte[32 << 20]);
		}
		Path zip = this.work.resolve("outer.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			out.putNextEntry(new ZipEntry("study.zip"));
			out.write(inner.toByteArray());
		}
		Findings findings = findings(zip);
		assertThat(findings.notices()).extracting(Problem::value).containsExactly("study.zip");
		assertThat(findings.errors()).hasSize(8).extracting(Problem::code).containsOnly("missing-file");
	}

	@Test
	void refusesTooManyEntries() throws IOException {
		Path zip = this.work.resolve("many.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			for (int i = 0; i < 1_001; i++) {
				out.putNextEntry(new ZipEntry("f" + i));
			}
		}
		refuses(zip, ProblemCode.TOO_MANY_ENTRIES);
	}

	@Test
	void refusesWhatIsNeitherFolderNorZip() throws IOException {
		refuses(this.work.resolve("nowhere"), ProblemCode.UNREADABLE_PACKAGE);
		refuses(Files.writeString(this.work.resolve("text.zip"), "no zip"), ProblemCode.UNREADABLE_PACKAGE);
		refuses(Files.createFile(this.work.resolve("empty.zip")), ProblemCode.UNREADABLE_PACKAGE);
	}

	@Test
	void refusesAZipThatIsCutOff() throws IOException {
		Path zip = StudyText.valid().zipTo(this.work.resolve("a.zip"), "");
		byte[] all = Files.readAllBytes(zip);
		refuses(Files.write(zip, Arrays.copyOf(all, all.length - 30)), ProblemCode.UNREADABLE_PACKAGE);
	}

	@Test
	void refusesALinkOutOfTheFolder() throws IOException {
		Path folder = StudyText.valid().without("codes.csv").writeTo(this.work.resolve("folder"));
		Path secret = Files.writeString(this.work.resolve("secret.csv"), "client_id,scheme,code\n");
		Files.createSymbolicLink(folder.resolve("codes.csv"), secret);
		refuses(folder, ProblemCode.UNSAFE_PATH);
	}

	@Test
	void refusesAFolderInPlaceOfAFile() throws IOException {
		Path folder = StudyText.valid().without("codes.csv").writeTo(this.work.resolve("folder"));
		Files.createDirectory(folder.resolve("codes.csv"));
		refuses(folder, ProblemCode.LINKED_FILE);
	}

	@Test
	void acceptsAByteOrderMarkOfUtf8AndLineEndsOfWindows() throws IOException {
		Path folder = StudyText.valid().writeTo(this.work.resolve("folder"));
		Path clients = folder.resolve("clients.csv");
		Files.writeString(clients, "\uFEFF" + Files.readString(clients).replace("\n", "\r\n"));
		assertThat(findings(folder).toText()).startsWith("0 errors, 0 warnings, 0 notices");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32" })
	void refusesAnotherUnicode(String charset) throws IOException {
		Path folder = StudyText.valid().writeTo(this.work.resolve("folder"));
		Path codes = folder.resolve("codes.csv");
		Files.write(codes, Files.readString(codes).getBytes(Charset.forName(charset)));
		refuses(folder, ProblemCode.WRONG_ENCODING);
	}

	@Test
	void tellsTheRowOfALetterThatIsNotUtf8() throws IOException {
		Path folder = StudyText.valid()
			.cell("clients.csv", 3, "district", "Zürich")
			.writeTo(this.work.resolve("folder"));
		Path clients = folder.resolve("clients.csv");
		Files.write(clients, Files.readString(clients).getBytes(StandardCharsets.ISO_8859_1));
		assertThat(findings(folder).errors()).singleElement().satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo("wrong-encoding");
			assertThat(problem.row()).isEqualTo(3);
			assertThat(problem.value()).isEqualTo("byte 0xfc");
		});
	}

	@Test
	void readsAFileOfManyShortRowsWithoutEnd() throws IOException {
		Path folder = StudyText.valid().without("codes.csv").writeTo(this.work.resolve("folder"));
		try (OutputStream out = Files.newOutputStream(folder.resolve("codes.csv"))) {
			out.write("client_id,scheme,code\n".getBytes(StandardCharsets.UTF_8));
			out.write(",".repeat(5_000_000).getBytes(StandardCharsets.UTF_8));
		}
		refuses(folder, ProblemCode.WRONG_FIELD_COUNT);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void turnsAnyFlippedByteIntoProblemsOrNothing(int seed) throws IOException {
		Random random = new Random(seed);
		byte[] zip = Files.readAllBytes(StudyText.valid().zipTo(this.work.resolve("a.zip"), ""));
		Path folder = StudyText.valid().writeTo(this.work.resolve("folder"));
		for (int i = 0; i < 15; i++) {
			Path flipped = Files.write(this.work.resolve("flipped.zip"), flip(zip, random));
			assertThat(findings(flipped)).isNotNull();
			StudyFile file = FILES.get(random.nextInt(FILES.size()));
			Path table = folder.resolve(file.fileName());
			byte[] right = Files.readAllBytes(table);
			Files.write(table, flip(right, random));
			assertThat(findings(folder)).isNotNull();
			Files.write(table, right);
		}
	}

	private static byte[] flip(byte[] right, Random random) {
		byte[] flipped = right.clone();
		for (int n = random.nextInt(1, 6); n > 0; n--) {
			flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
		}
		return flipped;
	}

}
