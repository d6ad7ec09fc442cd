package carenet.kept;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import carenet.edition.DatasetVersion;
import carenet.research.Listener;
import carenet.research.Plain;
import org.neo4j.driver.Value;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fingerprint of an answer as it is told: of its columns and rows; the order of the
 * rows counts only where the question says in which order they come.
 */
final class AnswerHash implements Listener {

	private final boolean isOrdered;

	private final MessageDigest sha = sha256();

	private final long[] sum = new long[4];

	private String columns = "";

	private long rows;

	AnswerHash(boolean isOrdered) {
		this.isOrdered = isOrdered;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	@Override
	public void begin(List<String> names, DatasetVersion version) {
		this.columns = JsonMapper.shared().writeValueAsString(names);
	}

	@Override
	public void row(List<Value> row) {
		String place = this.isOrdered ? this.rows + " " : "";
		String text = place + JsonMapper.shared().writeValueAsString(row.stream().map(Plain::of).toList());
		ByteBuffer hash = ByteBuffer.wrap(this.sha.digest(text.getBytes(StandardCharsets.UTF_8)));
		for (int i = 0; i < this.sum.length; i++) {
			this.sum[i] += hash.getLong();
		}
		this.rows++;
	}

	/** Of everything that was told so far. */
	String value() {
		String all = "%s %d %d %d %d %d".formatted(this.columns, this.rows, this.sum[0], this.sum[1], this.sum[2],
				this.sum[3]);
		return HexFormat.of().formatHex(this.sha.digest(all.getBytes(StandardCharsets.UTF_8)), 0, 16);
	}

}
