package carenet.edition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.neo4j.driver.Value;

/** SHA-256 over values, each with its length in front, so that no value poses as two. */
final class Fingerprint {

	private final MessageDigest sha = sha256();

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	Fingerprint add(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		this.sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
		this.sha.update(bytes);
		return this;
	}

	/** A list of rows in whatever order they come. */
	Fingerprint addRows(Value rows) {
		List<String> sorted = rows.asList(Fingerprint::text).stream().sorted().toList();
		add(String.valueOf(sorted.size()));
		sorted.forEach(this::add);
		return this;
	}

	Fingerprint add(Value value) {
		return add(text(value));
	}

	/** A value as a text that no other value has. */
	static String text(Value value) {
		if (value.isNull()) {
			return "-";
		}
		if (value.type().name().startsWith("LIST")) {
			StringBuilder all = new StringBuilder("[");
			value.values().forEach((one) -> {
				String text = text(one);
				all.append(text.length()).append(':').append(text);
			});
			return all.append(']').toString();
		}
		return value.type().name() + " " + value.asObject();
	}

	/** The first half of it, in hexadecimal. */
	String half() {
		return HexFormat.of().formatHex(this.sha.digest(), 0, 16);
	}

}
