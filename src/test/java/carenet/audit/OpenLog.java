package carenet.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import carenet.graph.DataFolder;
import carenet.study.Id;
import org.springframework.util.unit.DataSize;

/** A log in a folder of a test, with what an intruder would do to its files. */
final class OpenLog implements AutoCloseable {

	static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

	static final AuditObject PAGE = AuditObject.page("client");

	final DataFolder data;

	final AuditLog log;

	OpenLog(Path folder) {
		this(folder, 16_000_000, NOON);
	}

	OpenLog(Path folder, long segment, Clock clock) {
		this.data = new DataFolder(folder);
		this.log = AuditLog.open(this.data, new AuditSettings(Duration.ofMinutes(1), DataSize.ofBytes(segment)), clock);
	}

	/** A log with so many looks at C1, C2, C3, C1 … that is closed again. */
	static DataFolder written(Path folder, int looks, long segment) throws IOException {
		try (OpenLog open = new OpenLog(folder, segment, NOON)) {
			open.look(looks);
			return open.data;
		}
	}

	void look(int times) {
		for (int i = 0; i < times; i++) {
			look("C" + (1 + i % 3));
		}
	}

	AuditEntry look(String client) {
		return this.log.record(look(Id.of(client)));
	}

	static AuditEntry.Draft look(Id client) {
		return AuditEntry.Draft.of(Deed.LOOK, Doer.LOCAL, PAGE).about(client);
	}

	static Verification verify(DataFolder data, Anchor... anchors) {
		return AuditTrail.of(data).verify(List.of(anchors));
	}

	Verification verify() {
		return verify(this.data);
	}

	static Path segment(DataFolder data, int ordinal) {
		return data.root().resolve("audit/%06d.jsonl".formatted(ordinal));
	}

	static List<String> lines(DataFolder data, int segment) throws IOException {
		return new ArrayList<>(Files.readAllLines(segment(data, segment)));
	}

	static void write(DataFolder data, int segment, List<String> lines) throws IOException {
		Files.writeString(segment(data, segment), String.join("\n", lines) + "\n");
	}

	/** All files of the folder, one after the other, a byte a character. */
	static String everything(DataFolder data) throws IOException {
		StringBuilder all = new StringBuilder();
		try (Stream<Path> files = Files.walk(data.root())) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
			}
		}
		return all.toString();
	}

	@Override
	public void close() throws IOException {
		this.log.close();
	}

}
