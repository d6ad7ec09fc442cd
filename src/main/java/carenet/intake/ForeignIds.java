package carenet.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import carenet.graph.DataFolder;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * The study's ids of what other software knows by ids of its own, the same at every
 * import into one data folder. An id is kept where it tells nothing; one that may be a
 * number of a person or holds a part of the name stands as a keyed hash.
 */
public final class ForeignIds {

	private static final String FILE = "foreign-ids-key";

	private static final int KEY_BYTES = 32;

	private static final int HASH_BYTES = 12;

	private static final int SHORTEST_NAME = 3;

	private static final Pattern UUID = Pattern
		.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

	/** A citizen service number has nine digits, a social security number too. */
	private static final Pattern NUMBER = Pattern.compile("[0-9]([.-]?[0-9]){5}");

	private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");

	private final Mac mac;

	private ForeignIds(Mac mac) {
		this.mac = mac;
	}

	public static ForeignIds of(DataFolder data) {
		byte[] key = data.secret(FILE, () -> {
			byte[] fresh = new byte[KEY_BYTES];
			new SecureRandom().nextBytes(fresh);
			return fresh;
		});
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return new ForeignIds(mac);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The id with its type before it.
	 * @param name which must not be found in it; null where nobody is named
	 */
	public Id of(String type, String id, @Nullable String name) {
		String readable = type + "." + id;
		return (Id.isValid(readable) && tellsNothing(id, name)) ? Id.of(readable) : hashed(type, id);
	}

	/** The id as it is, where that is possible; the type stands before a hash only. */
	public Id kept(String type, String id) {
		return (Id.isValid(id) && tellsNothing(id, null)) ? Id.of(id) : hashed(type, id);
	}

	/** The id of something that follows from something else. */
	public Id derived(String type, String id, String what, int number) {
		String readable = of(type, id, null) + "." + what + number;
		return Id.isValid(readable) ? Id.of(readable) : hashed(type, id + " " + what + number);
	}

	/** A hash that nobody can find the text of who lacks the key. */
	public Id hashed(String type, String text) {
		byte[] hash = this.mac.doFinal((type + " " + text).getBytes(StandardCharsets.UTF_8));
		return Id.of(type + "-" + HexFormat.of().formatHex(hash, 0, HASH_BYTES));
	}

	public static boolean isUuid(String text) {
		return UUID.matcher(text).matches();
	}

	private static boolean tellsNothing(String id, @Nullable String name) {
		if (UUID.matcher(id).matches()) {
			return true;
		}
		if (NUMBER.matcher(id).find()) {
			return false;
		}
		String lower = id.toLowerCase(Locale.ROOT);
		for (String word : NOT_LETTERS.split((name != null) ? name.toLowerCase(Locale.ROOT) : "", -1)) {
			if (word.length() >= SHORTEST_NAME && lower.contains(word)) {
				return false;
			}
		}
		return true;
	}

}
