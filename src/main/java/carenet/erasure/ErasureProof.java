package carenet.erasure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was removed, by whom and when, and what remains where: to be handed over, without
 * the id unless somebody asked for it.
 *
 * @param of as what the person was known
 * @param id the id; null unless it was asked for
 * @param salt random
 * @param hash SHA-256 of the salt, a colon and the id: whoever has the id can check it
 * @param begun when it began
 * @param done when it was done
 * @param by on whose account
 * @param reason why
 * @param removed what was removed, in words
 * @param remains what remains, and where
 */
public record ErasureProof(PersonKind of, @Nullable String id, String salt, String hash, Instant begun, Instant done,
		String by, String reason, Map<String, Long> removed, List<String> remains) {

	private static final List<String> ANYWAY = List.of(
			"The audit log: its entries stay and can no longer be told to be about this person; that of several entries about the same unknown person, and when.",
			"Copies of the data folder made before (backups, snapshots, old blocks of a disk): until they expire; never put one back without erasing again.",
			"Files that were exported, printed or sent before, and the study packages that were imported: whoever has them must delete them.");

	private static final String REMOTE = "The database server: the nodes and relationships are gone there, but its freed records and transaction logs "
			+ "keep what was until its administrator writes the store anew (neo4j-admin database dump and load into a new database, or copy) and "
			+ "prunes the logs; its backups until they expire.";

	static ErasureProof of(ErasureEntry entry, boolean filesAreNew, Instant now) {
		byte[] random = new byte[16];
		new SecureRandom().nextBytes(random);
		String salt = HexFormat.of().formatHex(random);
		List<String> remains = new ArrayList<>(ANYWAY);
		if (entry.standIn() != null) {
			remains
				.add("The networks of other clients: %s with a random id, without name, year of birth, sex or kinship."
					.formatted(entry.kind().anonymous()));
		}
		if (!filesAreNew) {
			remains.add(REMOTE);
		}
		return new ErasureProof(entry.kind(), entry.withId() ? entry.person() : null, salt, hash(salt, entry.person()),
				entry.begun().truncatedTo(ChronoUnit.SECONDS), now.truncatedTo(ChronoUnit.SECONDS), entry.by(),
				entry.reason(), entry.counts(), remains);
	}

	private static String hash(String salt, String id) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256")
					.digest((salt + ":" + id).getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	/** The same with one more sentence on what remains. */
	ErasureProof with(String remark) {
		List<String> all = new ArrayList<>(this.remains);
		all.add(remark);
		return new ErasureProof(this.of, this.id, this.salt, this.hash, this.begun, this.done, this.by, this.reason,
				this.removed, all);
	}

	public String text() {
		StringBuilder text = new StringBuilder(
				"Erased: %s%s%n".formatted(this.of.withArticle(), (this.id != null) ? " with the id " + this.id : ""));
		text.append(
				"Begun %s, done %s, by account %s%nReason: %s%n".formatted(this.begun, this.done, this.by, this.reason))
			.append("SHA-256 of \"%s:\" and the id: %s%n%nRemoved%n".formatted(this.salt, this.hash));
		this.removed.forEach((what, count) -> text.append("  %,8d  %s%n".formatted(count, what)));
		text.append("%nWhat remains%n".formatted());
		this.remains.forEach((what) -> text.append("  - ").append(what).append('\n'));
		return text.toString().stripTrailing();
	}

	public String json() {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("erased", this.of.name());
		fields.put("id", this.id);
		fields.put("salt", this.salt);
		fields.put("sha256OfSaltColonId", this.hash);
		fields.put("begun", this.begun.toString());
		fields.put("done", this.done.toString());
		fields.put("account", this.by);
		fields.put("reason", this.reason);
		fields.put("removed", this.removed);
		fields.put("remains", this.remains);
		return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(fields);
	}

}
