package carenet.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of a segment: an entry as JSON, between the MAC of the line before and its
 * own. Every byte counts: nothing is normalised before it is compared.
 */
final class AuditLine {

	/** The most bytes of a line; an entry cannot need as many. */
	static final int LONGEST = 1 << 14;

	/** What stands for the line before the first. */
	static final String NOTHING = "0".repeat(64);

	private static final String BEFORE_PREVIOUS = "{\"previous\":\"";

	private static final String AFTER_PREVIOUS = "\",";

	private static final String BEFORE_MAC = ",\"mac\":\"";

	private static final String END = "\"}";

	private static final int HEAD = BEFORE_PREVIOUS.length() + NOTHING.length() + AFTER_PREVIOUS.length();

	private static final int TAIL = BEFORE_MAC.length() + NOTHING.length() + END.length();

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.changeDefaultPropertyInclusion((usual) -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	private static final ObjectWriter ENTRIES = JSON.writerFor(AuditEntry.class);

	private final byte[] bytes;

	private AuditLine(byte[] bytes) {
		this.bytes = bytes;
	}

	static AuditLine seal(AuditEntry entry, String previous, AuditKey key) {
		String json = ENTRIES.writeValueAsString(entry);
		String text = BEFORE_PREVIOUS + previous + AFTER_PREVIOUS + json.substring(1, json.length() - 1);
		byte[] sealed = text.getBytes(StandardCharsets.UTF_8);
		String rest = BEFORE_MAC + key.ofLine(sealed, sealed.length) + END;
		byte[] bytes = Arrays.copyOf(sealed, sealed.length + TAIL);
		System.arraycopy(rest.getBytes(StandardCharsets.US_ASCII), 0, bytes, sealed.length, TAIL);
		if (bytes.length > LONGEST) {
			throw new IllegalStateException("an entry of %d bytes".formatted(bytes.length));
		}
		return new AuditLine(bytes);
	}

	/** Empty for what has not even the outline of a line. */
	static Optional<AuditLine> read(byte[] bytes) {
		AuditLine line = new AuditLine(bytes);
		boolean fits = bytes.length > HEAD + TAIL && bytes.length <= LONGEST
				&& line.at(0, BEFORE_PREVIOUS.length()).equals(BEFORE_PREVIOUS)
				&& line.at(HEAD - AFTER_PREVIOUS.length(), AFTER_PREVIOUS.length()).equals(AFTER_PREVIOUS)
				&& line.at(bytes.length - TAIL, BEFORE_MAC.length()).equals(BEFORE_MAC)
				&& line.at(bytes.length - END.length(), END.length()).equals(END);
		return fits ? Optional.of(line) : Optional.empty();
	}

	String previous() {
		return at(BEFORE_PREVIOUS.length(), NOTHING.length());
	}

	String mac() {
		return at(this.bytes.length - END.length() - NOTHING.length(), NOTHING.length());
	}

	boolean isSealedWith(AuditKey key) {
		String right = key.ofLine(this.bytes, this.bytes.length - TAIL);
		return MessageDigest.isEqual(right.getBytes(StandardCharsets.US_ASCII),
				mac().getBytes(StandardCharsets.ISO_8859_1));
	}

	/** Empty where what stands between the MACs is no entry. */
	Optional<AuditEntry> entry() {
		String json = "{" + new String(this.bytes, HEAD, this.bytes.length - HEAD - TAIL, StandardCharsets.UTF_8) + "}";
		try {
			return Optional.of(JSON.readValue(json, AuditEntry.class));
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	boolean mentions(String token) {
		return new String(this.bytes, StandardCharsets.ISO_8859_1).contains(token);
	}

	/** As it is appended. */
	byte[] withLineEnd() {
		byte[] line = Arrays.copyOf(this.bytes, this.bytes.length + 1);
		line[this.bytes.length] = '\n';
		return line;
	}

	private String at(int start, int length) {
		return new String(this.bytes, start, length, StandardCharsets.ISO_8859_1);
	}

}
