package carenet.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import carenet.graph.DataFolder;
import carenet.study.Id;
import carenet.study.NotAllowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AuditLogTests {

	@TempDir
	Path folder;

	@Test
	void numbersEntriesAndChainsThem() throws IOException {
		try (OpenLog open = new OpenLog(this.folder)) {
			assertThat(open.look("C1").number()).isEqualTo(1);
			assertThat(open.look("C2").number()).isEqualTo(2);
			assertThat(OpenLog.lines(open.data, 1)).first()
				.asString()
				.matches("\\{\"previous\":\"0{64}\",\"number\":1,\"moment\":\"2026-03-01T12:00:00Z\",\"deed\":\"LOOK\","
						+ "\"outcome\":\"DONE\",\"doer\":\\{\"account\":\"local\",\"roles\":\\[\"LOCAL\"]},"
						+ "\"about\":\\[\"[0-9a-f]{32}\"],\"object\":\\{\"kind\":\"PAGE\",\"id\":\"client\"},"
						+ "\"mac\":\"[0-9a-f]{64}\"}");
			assertThat(open.verify()).returns(true, Verification::isWhole).returns(2L, Verification::entries);
		}
	}

	@Test
	void isWithTheOperatingSystemBeforeTheCallReturns() throws IOException {
		try (OpenLog open = new OpenLog(this.folder)) {
			open.look(5);
			assertThat(OpenLog.lines(open.data, 1)).hasSize(5);
			assertThat(HeadFile.find(open.data, AuditKey.of(open.data, true)).getFirst().number()).isEqualTo(5);
		}
	}

	@Test
	void goesOnWhereItEnded() throws IOException {
		OpenLog.written(this.folder, 4, 1_000_000);
		try (OpenLog open = new OpenLog(this.folder)) {
			assertThat(open.look("C1").number()).isEqualTo(5);
			assertThat(open.verify().entries()).isEqualTo(5);
		}
	}

	@Test
	void keepsItsFilesToTheOwner() throws IOException {
		DataFolder data = OpenLog.written(this.folder, 4, 1);
		try (Stream<Path> files = Files.walk(data.root())) {
			assertThat(files.filter((file) -> !file.equals(data.root()) && !file.endsWith("lock")))
				.allSatisfy((file) -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
					.isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
		}
	}

	@Test
	void writesNeitherAnIdNorASessionNorAQuery() throws IOException {
		Id client = Id.of("CLIENT-4711");
		try (OpenLog open = new OpenLog(this.folder)) {
			open.log.record(OpenLog.look(client).by(Doer.LOCAL.in("cookie-abcdef").from("10.0.0.7")));
			AuditEntry query = open.log.record(AuditEntry.Draft.of(Deed.QUERY, Doer.LOCAL,
					new AuditObject(AuditObject.Kind.QUERY, "MATCH (c {id: 'CLIENT-4711'}) RETURN c")));
			AuditEntry report = open.log
				.record(OpenLog.look(client).with(new AuditObject(AuditObject.Kind.REPORT, "CLIENT-4711-CL0")));
			assertThat(query.object().id()).matches("[0-9a-f]{32}");
			assertThat(report.object().id()).matches("[0-9a-f]{32}").isNotEqualTo(report.about().getFirst());
			assertThat(String.join("\n", OpenLog.lines(open.data, 1))).contains("10.0.0.7")
				.doesNotContain("4711", "cookie-abcdef", "MATCH");
		}
	}

	@Test
	void beginsANewFileWhenOneIsFull() throws IOException {
		DataFolder data = OpenLog.written(this.folder, 10, 1000);
		assertThat(new Segments(data.root().resolve("audit")).inOrder()).hasSizeGreaterThan(2);
		assertThat(OpenLog.verify(data)).returns(true, Verification::isWhole).returns(10L, Verification::entries);
	}

	@Test
	void countsWithoutGapsWhenManyWriteAtOnce() throws Exception {
		int writers = 8;
		int each = 150;
		List<Long> numbers = new ArrayList<>();
		try (OpenLog open = new OpenLog(this.folder, 20_000, OpenLog.NOON);
				ExecutorService threads = Executors.newFixedThreadPool(writers)) {
			List<Future<List<Long>>> written = IntStream.range(0, writers)
				.mapToObj((writer) -> threads.submit(() -> IntStream.range(0, each)
					.mapToObj((n) -> open.look("C" + writer + "-" + n % 7).number())
					.toList()))
				.toList();
			for (Future<List<Long>> one : written) {
				assertThat(one.get()).isSorted();
				numbers.addAll(one.get());
			}
			assertThat(numbers).containsExactlyInAnyOrder(
					LongStream.rangeClosed(1, (long) writers * each).boxed().toArray(Long[]::new));
			assertThat(open.verify()).returns(true, Verification::isWhole);
		}
	}

	@Test
	void writesOneChainWhenSeveralHaveItOpen() throws IOException {
		try (OpenLog one = new OpenLog(this.folder, 900, OpenLog.NOON);
				OpenLog other = new OpenLog(this.folder, 900, OpenLog.NOON)) {
			for (int i = 0; i < 5; i++) {
				one.look("C1");
				other.look("C1");
				other.look("C2");
			}
			assertThat(one.look("C2").number()).isEqualTo(16);
			assertThat(one.verify()).returns(true, Verification::isWhole);
			AuditTrail trail = AuditTrail.of(one.data);
			assertThat(trail.about(Id.of("C1"), AuditSearch.LATEST).entries()).hasSize(10);
			assertThat(trail.about(Id.of("C2"), AuditSearch.LATEST).entries()).hasSize(6);
		}
	}

	@Test
	void keepsMomentsAsTheClockSaidThem() throws IOException {
		Deque<Instant> moments = new ArrayDeque<>(List.of(Instant.parse("2026-03-01T12:00:00Z"),
				Instant.parse("2020-01-01T00:00:00.000001Z"), Instant.parse("2026-03-01T12:00:01Z")));
		try (OpenLog open = new OpenLog(this.folder, 1_000_000, new Told(moments))) {
			open.look(3);
			assertThat(open.verify()).returns(true, Verification::isWhole);
		}
		try (OpenLog open = new OpenLog(this.folder)) {
			open.look("C1");
			assertThat(AuditTrail.of(open.data).about(Id.of("C1"), AuditSearch.LATEST).entries())
				.extracting(AuditEntry::number)
				.containsExactly(4L, 1L);
		}
	}

	/** A clock that says what it was told, one after the other. */
	private static final class Told extends Clock {

		private final Deque<Instant> moments;

		Told(Deque<Instant> moments) {
			this.moments = moments;
		}

		@Override
		public Instant instant() {
			return this.moments.pop();
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

	@Test
	void forgetsAPersonAndKeepsTheEntries() throws IOException {
		try (OpenLog open = new OpenLog(this.folder); OpenLog beside = new OpenLog(this.folder)) {
			open.look(9);
			beside.look("C2");
			LockedKeys keys = LockedKeys.read(this.folder.resolve("audit/people.keys"));
			byte[] locked = Objects.requireNonNull(keys.byPerson().get(Id.of("C2"))).toByteArray();
			String text = Base64.getEncoder().encodeToString(locked);
			assertThat(OpenLog.everything(open.data)).contains(text);
			open.log.forget(Id.of("C2"));
			assertThat(OpenLog.everything(open.data)).doesNotContain(text, "C2 ");
			assertThat(open.verify()).returns(true, Verification::isWhole).returns(10L, Verification::entries);
			assertThat(AuditTrail.of(open.data).about(Id.of("C2"), AuditSearch.LATEST).entries()).isEmpty();
			assertThat(AuditTrail.of(open.data).about(Id.of("C1"), AuditSearch.LATEST).entries()).hasSize(3);
			assertThat(beside.log.knows(Id.of("C2"))).isFalse();
			beside.look("C2");
			assertThat(AuditTrail.of(open.data).about(Id.of("C2"), AuditSearch.LATEST).entries()).hasSize(1);
		}
		try (OpenLog open = new OpenLog(this.folder)) {
			assertThat(open.verify()).returns(true, Verification::isWhole);
		}
	}

	@Test
	void overwritesKeysThatSomebodyStillHasOpen() throws IOException {
		try (OpenLog open = new OpenLog(this.folder)) {
			open.look("C1");
			Path link = Files.createLink(this.folder.resolve("still-open"), this.folder.resolve("audit/people.keys"));
			open.log.forget(Id.of("C1"));
			assertThat(Files.readAllBytes(link)).containsOnly(0);
		}
	}

	@Test
	void readsPastHalfAKeyThatACrashLeft() throws IOException {
		OpenLog.written(this.folder, 3, 1_000_000);
		Path keys = this.folder.resolve("audit/people.keys");
		Files.writeString(keys, Files.readString(keys) + "C9 abc");
		try (OpenLog open = new OpenLog(this.folder)) {
			open.look("C9");
			open.look("C1");
			assertThat(open.verify()).returns(true, Verification::isWhole);
			assertThat(AuditTrail.of(open.data).about(Id.of("C9"), AuditSearch.LATEST).entries()).hasSize(1);
			assertThat(AuditTrail.of(open.data).about(Id.of("C1"), AuditSearch.LATEST).entries()).hasSize(2);
		}
	}

	@Test
	void writesAlsoForAThreadThatIsBeingStopped() throws IOException {
		try (OpenLog open = new OpenLog(this.folder)) {
			Thread.currentThread().interrupt();
			open.look("C1");
			assertThat(Thread.interrupted()).isTrue();
			open.look("C1");
			assertThat(open.verify().entries()).isEqualTo(2);
		}
	}

	@Test
	void refusesWhatCannotBeWrittenOnAFullDisk() throws IOException {
		try (OpenLog open = new OpenLog(this.folder)) {
			Path segment = OpenLog.segment(open.data, 1);
			Files.delete(segment);
			Files.createSymbolicLink(segment, Path.of("/dev/full"));
			assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> open.look("C1"))
				.withMessage("refused, since it cannot be recorded: the audit log cannot be written "
						+ "(No space left on device)");
			Files.delete(segment);
			assertThat(open.look("C1").number()).isEqualTo(1);
			assertThat(open.verify()).returns(true, Verification::isWhole);
		}
	}

	@Test
	void refusesWhatCannotBeWrittenAfterTheEnd() throws IOException {
		OpenLog open = new OpenLog(this.folder);
		open.close();
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> open.look("C1"))
			.withMessageContaining("it is closed");
	}

	@Test
	void refusesToOpenWhereNothingCanBeWritten() throws IOException {
		Files.writeString(this.folder.resolve("audit"), "in the way");
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> new OpenLog(this.folder))
			.withMessageStartingWith("the audit log in " + this.folder + " cannot be opened: ");
	}

	@Test
	void refusesWhileTheDiskRefusesToForce() throws IOException {
		try (OpenLog open = new OpenLog(this.folder)) {
			open.look("C1");
			Path keys = this.folder.resolve("audit/people.keys");
			Path aside = Files.move(keys, this.folder.resolve("aside"));
			Files.createSymbolicLink(keys, Path.of("/dev/full"));
			open.log.force();
			Files.delete(keys);
			Files.move(aside, keys);
			assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> open.look("C1"))
				.withMessageContaining("the disk refused it");
		}
		catch (IOException ex) {
			assertThat(ex).hasMessageContaining("the disk refused it");
		}
	}

	@Test
	void refusesAnotherKeyAndNone() throws IOException {
		OpenLog.written(this.folder, 3, 1_000_000);
		Path key = this.folder.resolve("secrets/audit-key");
		byte[] right = Files.readAllBytes(key);
		Files.delete(key);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> new OpenLog(this.folder))
			.withMessage("the audit log is there but secrets/audit-key is missing in %s: put back the key of that log",
					this.folder);
		Files.write(key, new byte[32]);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> new OpenLog(this.folder))
			.withMessageContaining("secrets/audit-head is damaged");
		Files.write(key, new byte[5]);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> new OpenLog(this.folder))
			.withMessageContaining("is not a key");
		Files.write(key, right);
		Files.delete(this.folder.resolve("secrets/audit-head"));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> new OpenLog(this.folder))
			.withMessageContaining("secrets/audit-head is missing");
	}

}
