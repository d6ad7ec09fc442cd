package carenet.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import carenet.graph.DataFolder;
import carenet.graph.TestFolders;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What somebody does who can write the files, and what is seen of it. */
class TamperedLogTests {

	private static final int ENTRIES = 6;

	private static final int LARGE = 1_000_000;

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(ints = { 0x01, 0xFF })
	void namesTheEntryOfEveryByteThatIsFlipped(int bits) throws IOException {
		DataFolder data = OpenLog.written(this.folder, 4, LARGE);
		AuditTrail trail = AuditTrail.of(data);
		Path segment = OpenLog.segment(data, 1);
		byte[] bytes = Files.readAllBytes(segment);
		int line = 1;
		for (int i = 0; i < bytes.length; i++) {
			byte[] flipped = bytes.clone();
			flipped[i] ^= (byte) bits;
			Files.write(segment, flipped);
			Verification.Damage first = trail.verify(List.of()).damages().getFirst();
			assertThat(first).as("byte %d", i)
				.returns((long) line, Verification.Damage::number)
				.returns((long) line, Verification.Damage::line)
				.returns("audit/000001.jsonl", Verification.Damage::file);
			line += (bytes[i] == '\n') ? 1 : 0;
		}
		Files.write(segment, bytes);
		assertThat(OpenLog.verify(data).isWhole()).isTrue();
	}

	@Test
	void seesEveryByteOfTheHeadThatIsFlipped() throws IOException {
		DataFolder data = OpenLog.written(this.folder, ENTRIES, LARGE);
		AuditTrail trail = AuditTrail.of(data);
		Path head = HeadFile.path(data);
		byte[] bytes = Files.readAllBytes(head);
		for (int i = 0; i < bytes.length; i++) {
			byte[] flipped = bytes.clone();
			flipped[i] ^= 1;
			Files.write(head, flipped);
			assertThat(trail.verify(List.of()).damages()).as("byte %d", i).isNotEmpty();
		}
	}

	@Test
	void missesALineThatWasRemoved() throws IOException {
		DataFolder data = OpenLog.written(this.folder, ENTRIES, LARGE);
		List<String> lines = OpenLog.lines(data, 1);
		for (int i = 0; i < ENTRIES; i++) {
			List<String> fewer = OpenLog.lines(data, 1);
			fewer.remove(i);
			OpenLog.write(data, 1, fewer);
			assertThat(first(data))
				.startsWith("entry %d (audit/000001.jsonl, line %d): it is missing".formatted(i + 1, i + 1));
			OpenLog.write(data, 1, lines);
		}
	}

	@Test
	void seesLinesThatChangedPlaces() throws IOException {
		DataFolder data = OpenLog.written(this.folder, ENTRIES, LARGE);
		List<String> lines = OpenLog.lines(data, 1);
		Collections.swap(lines, 2, 4);
		OpenLog.write(data, 1, lines);
		assertThat(first(data))
			.isEqualTo("entry 3 (audit/000001.jsonl, line 3): it is missing; entry 5 stands in its place");
	}

	@Test
	void seesALineThatIsThereTwice() throws IOException {
		DataFolder data = OpenLog.written(this.folder, ENTRIES, LARGE);
		List<String> lines = OpenLog.lines(data, 1);
		lines.add(3, lines.get(2));
		OpenLog.write(data, 1, lines);
		assertThat(first(data))
			.isEqualTo("entry 4 (audit/000001.jsonl, line 4): entry 3 stands in its place, which belongs before");
	}

	@Test
	void seesALineThatWasPutIn(@TempDir Path other) throws IOException {
		DataFolder data = OpenLog.written(this.folder, ENTRIES, LARGE);
		DataFolder forged = OpenLog.written(other, ENTRIES, LARGE);
		List<String> lines = OpenLog.lines(data, 1);
		lines.add(2, OpenLog.lines(forged, 1).get(2));
		OpenLog.write(data, 1, lines);
		assertThat(first(data)).isEqualTo("entry 3 (audit/000001.jsonl, line 3): "
				+ "its MAC does not fit: it was changed, or written without the key");
		lines.set(2, "");
		OpenLog.write(data, 1, lines);
		assertThat(first(data)).isEqualTo("entry 3 (audit/000001.jsonl, line 3): this line is no entry");
	}

	@Test
	void seesAWholeLogThatWasForgedWithoutTheKey(@TempDir Path other) throws IOException {
		DataFolder data = OpenLog.written(this.folder, ENTRIES, LARGE);
		DataFolder forged = OpenLog.written(other, ENTRIES, LARGE);
		assertThat(OpenLog.verify(forged).isWhole()).isTrue();
		Files.copy(OpenLog.segment(forged, 1), OpenLog.segment(data, 1),
				java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		assertThat(first(data)).startsWith("entry 1 (audit/000001.jsonl, line 1): its MAC does not fit");
		assertThat(OpenLog.verify(data)).returns(0L, Verification::entries)
			.satisfies((found) -> assertThat(found.damages()).hasSizeGreaterThanOrEqualTo(ENTRIES));
	}

	@Test
	void missesAnEndThatWasCutOff() throws IOException {
		DataFolder data = OpenLog.written(this.folder, ENTRIES, LARGE);
		AuditTrail trail = AuditTrail.of(data);
		byte[] bytes = Files.readAllBytes(OpenLog.segment(data, 1));
		for (int length = 0; length < bytes.length; length++) {
			Files.write(OpenLog.segment(data, 1), Arrays.copyOf(bytes, length));
			assertThat(trail.verify(List.of()).damages().getFirst().toString()).as("%d bytes", length)
				.endsWith("it is missing, and all up to entry 6: the end was cut off");
		}
	}

	@Test
	void missesASegment() throws IOException {
		for (int removed = 1; removed <= 3; removed++) {
			DataFolder data = OpenLog.written(TestFolders.fresh(), 3, 1);
			Files.delete(OpenLog.segment(data, removed));
			assertThat(first(data)).startsWith("entry " + removed + " (").contains("it is missing");
		}
	}

	@Test
	void missesAllSegments() throws IOException {
		DataFolder data = OpenLog.written(this.folder, 3, LARGE);
		Files.delete(OpenLog.segment(data, 1));
		assertThat(first(data)).startsWith("entry 1 (").contains("all up to entry 3");
	}

	@Test
	void seesAnOlderHead() throws IOException {
		DataFolder data = OpenLog.written(this.folder, 3, LARGE);
		byte[] older = Files.readAllBytes(HeadFile.path(data));
		try (OpenLog open = new OpenLog(this.folder)) {
			open.look(5);
		}
		Files.write(HeadFile.path(data), older);
		assertThat(first(data))
			.isEqualTo("entry 4 (secrets/audit-head): the head is older than the log: it knows 3 of 8 entries");
		try (OpenLog open = new OpenLog(this.folder)) {
			open.look("C1");
		}
		assertThat(OpenLog.verify(data)).returns(true, Verification::isWhole).returns(10L, Verification::entries);
		assertThat(OpenLog.lines(data, 1).get(8)).contains("an older head: it knew 3 of 8 entries");
	}

	@Test
	void missesAnEndThatWasCutOffTogetherWithTheHeadOnlyWhenItWasWrittenDownElsewhere() throws IOException {
		DataFolder data = OpenLog.written(this.folder, 3, LARGE);
		byte[] older = Files.readAllBytes(HeadFile.path(data));
		byte[] shorter = Files.readAllBytes(OpenLog.segment(data, 1));
		try (OpenLog open = new OpenLog(this.folder)) {
			open.look(5);
		}
		Anchor anchor = OpenLog.verify(data).last();
		assertThat(OpenLog.verify(data, Anchor.parse(anchor.toString())).isWhole()).isTrue();
		Files.write(HeadFile.path(data), older);
		Files.write(OpenLog.segment(data, 1), shorter);
		assertThat(OpenLog.verify(data).isWhole()).isTrue();
		assertThat(OpenLog.verify(data, anchor).isWhole()).isFalse();
		try (OpenLog open = new OpenLog(this.folder)) {
			open.look("C3");
			open.look(5);
		}
		assertThat(OpenLog.verify(data).isWhole()).isTrue();
		assertThat(OpenLog.verify(data, anchor).damages()).first()
			.asString()
			.contains("it is another than the one that was there (%s)".formatted(anchor));
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> Anchor.parse("8"));
	}

	@Test
	void seesThatTheHeadIsGone() throws IOException {
		DataFolder data = OpenLog.written(this.folder, 3, LARGE);
		Files.delete(HeadFile.path(data));
		assertThat(first(data)).contains("the head is missing or damaged");
	}

	@Test
	void missesKeysOfPeople() throws IOException {
		DataFolder data = OpenLog.written(this.folder, 3, LARGE);
		Path keys = data.root().resolve("audit/people.keys");
		Files.write(keys, Files.readAllLines(keys).subList(1, 3));
		assertThat(first(data)).isEqualTo("entry 3 (audit/people.keys): "
				+ "2 of 3 keys are there: nobody can tell any more whom some entries are about");
		try (OpenLog open = new OpenLog(this.folder)) {
			open.look(3);
		}
		assertThat(first(data)).contains("3 of 4 keys are there");
	}

	@Test
	void takesNoKeyForAnotherPersons() throws IOException {
		DataFolder data = OpenLog.written(this.folder, 3, LARGE);
		Path keys = data.root().resolve("audit/people.keys");
		Files.writeString(keys, Files.readString(keys).replace("C1 ", "C9 "));
		assertThat(AuditTrail.of(data).about(Id.of("C9"), AuditSearch.LATEST).entries()).isEmpty();
		assertThat(first(data)).contains("2 of 3 keys are there");
	}

	@Test
	void setsHalfALineAsideAndGoesOn() throws IOException {
		DataFolder data = OpenLog.written(this.folder, 3, LARGE);
		Path segment = OpenLog.segment(data, 1);
		String whole = Files.readString(segment);
		Files.writeString(segment, whole + "{\"previous\":\"00");
		assertThat(OpenLog.verify(data)).returns(true, Verification::isWhole)
			.satisfies((found) -> assertThat(found.remarks()).containsExactly(
					"half a line stands at the end of audit/000001.jsonl; the next that is written sets it aside"));
		try (OpenLog open = new OpenLog(this.folder)) {
			open.look("C1");
		}
		assertThat(OpenLog.verify(data)).returns(true, Verification::isWhole).returns(5L, Verification::entries);
		assertThat(Files.readString(data.root().resolve("audit/000001-4.torn"))).isEqualTo("{\"previous\":\"00");
		assertThat(OpenLog.lines(data, 1).get(3)).contains("\"deed\":\"AUDIT\",\"outcome\":\"FAILED\"",
				"\"account\":\"carenet\"", "15 bytes that are no entry set aside: 000001-4.torn");
	}

	@Test
	void takesOverAnEntryThatTheHeadDoesNotKnowYet() throws IOException {
		DataFolder data = OpenLog.written(this.folder, 3, LARGE);
		byte[] head = Files.readAllBytes(HeadFile.path(data));
		try (OpenLog open = new OpenLog(this.folder)) {
			open.look("C1");
		}
		Files.write(HeadFile.path(data), head);
		assertThat(OpenLog.verify(data).isWhole()).isTrue();
		try (OpenLog open = new OpenLog(this.folder)) {
			assertThat(open.look("C1").number()).isEqualTo(5);
		}
		assertThat(OpenLog.verify(data)).returns(true, Verification::isWhole).returns(5L, Verification::entries);
	}

	@Test
	void doesNotHideACutByGoingOn() throws IOException {
		DataFolder data = OpenLog.written(this.folder, ENTRIES, LARGE);
		List<String> lines = OpenLog.lines(data, 1);
		OpenLog.write(data, 1, lines.subList(0, 3));
		try (OpenLog open = new OpenLog(this.folder)) {
			open.look("C1");
			Files.write(OpenLog.segment(data, 1), new byte[0]);
			open.look("C1");
			Files.delete(OpenLog.segment(data, 1));
			open.look("C1");
		}
		assertThat(first(data)).startsWith("entry 1 (audit/000001.jsonl, line 1): it is missing; entry ");
		assertThat(OpenLog.lines(data, 1)).first().asString().contains("cut off: 0 of ");
	}

	@Test
	void seesAFileThatWasExchangedWhileItIsWritten() throws IOException {
		try (OpenLog open = new OpenLog(this.folder)) {
			open.look(3);
			Path segment = OpenLog.segment(open.data, 1);
			Path copy = Files.copy(segment, segment.resolveSibling("copy"));
			Files.move(copy, segment, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
			open.look(3);
			assertThat(open.verify()).returns(true, Verification::isWhole).returns(6L, Verification::entries);
		}
	}

	@Test
	void readsALineWithoutEndInBoundedMemory() throws IOException {
		DataFolder data = OpenLog.written(this.folder, 3, LARGE);
		byte[] huge = new byte[5_000_000];
		Arrays.fill(huge, (byte) 'x');
		Files.write(OpenLog.segment(data, 1), huge, java.nio.file.StandardOpenOption.APPEND);
		assertThat(OpenLog.verify(data).remarks()).hasSize(1);
		try (OpenLog open = new OpenLog(this.folder)) {
			open.look("C1");
		}
		assertThat(OpenLog.verify(data)).returns(true, Verification::isWhole).returns(5L, Verification::entries);
		assertThat(data.root().resolve("audit/000001-4.torn")).hasSize(5_000_000);
	}

	@Test
	void changesNothingWhenItVerifies() throws IOException {
		DataFolder data = OpenLog.written(this.folder, 3, LARGE);
		String before = OpenLog.everything(data);
		OpenLog.verify(data);
		AuditTrail.of(data).about(Id.of("C1"), AuditSearch.LATEST);
		assertThat(OpenLog.everything(data)).isEqualTo(before);
	}

	@Test
	void saysWhereThereIsNoLog(@TempDir Path empty) throws IOException {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> AuditTrail.of(new DataFolder(empty)));
		try (Stream<Path> files = Files.list(empty)) {
			assertThat(files).isEmpty();
		}
	}

	private static String first(DataFolder data) {
		return OpenLog.verify(data).damages().getFirst().toString();
	}

}
