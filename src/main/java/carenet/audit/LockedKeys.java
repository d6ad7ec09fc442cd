package carenet.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import carenet.study.Id;
import com.google.crypto.tink.util.Bytes;

/**
 * The keys of people, each locked with the log's key: one line each in their file.
 *
 * @param byPerson whose they are
 */
record LockedKeys(Map<Id, Bytes> byPerson) {

	/** What the file holds; half a line, which a crash left, is no key. */
	static LockedKeys read(Path file) throws IOException {
		LockedKeys keys = new LockedKeys(new LinkedHashMap<>());
		try {
			for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
				keys.add(line);
			}
		}
		catch (NoSuchFileException ex) {
			return keys;
		}
		return keys;
	}

	private void add(String line) {
		int blank = line.indexOf(' ');
		if (blank > 0 && Id.isValid(line.substring(0, blank))) {
			decoded(line.substring(blank + 1))
				.ifPresent((key) -> this.byPerson.put(Id.of(line.substring(0, blank)), key));
		}
	}

	private static Optional<Bytes> decoded(String base64) {
		try {
			return Optional.of(Bytes.copyFrom(Base64.getDecoder().decode(base64)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** Empty for somebody unknown, and for a key that was not locked for this person. */
	Optional<byte[]> find(Id person, AuditKey key) {
		return Optional.ofNullable(this.byPerson.get(person))
			.flatMap((locked) -> key.unlock(person, locked.toByteArray()));
	}

	/** How many of them open. */
	int count(AuditKey key) {
		return (int) this.byPerson.keySet().stream().filter((person) -> find(person, key).isPresent()).count();
	}

	LockedKeys without(Id person) {
		Map<Id, Bytes> others = new LinkedHashMap<>(this.byPerson);
		others.remove(person);
		return new LockedKeys(others);
	}

	byte[] toBytes() {
		return this.byPerson.entrySet()
			.stream()
			.map((one) -> one.getKey() + " " + Base64.getEncoder().encodeToString(one.getValue().toByteArray()) + "\n")
			.collect(Collectors.joining())
			.getBytes(StandardCharsets.US_ASCII);
	}

}
