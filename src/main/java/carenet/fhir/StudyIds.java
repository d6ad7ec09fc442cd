package carenet.fhir;

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
 * The study's ids of resources, the same at every import into one data folder. A logical
 * id is kept where it tells nothing; one that may be a number of a person or holds a part
 * of the name stands as a keyed hash, as identifiers always do.
 */
final class StudyIds {

	private static final String FILE = "fhir-ids-key";

	private static final int KEY_BYTES = 32;

	private static final int HASH_BYTES = 12;

	private static final int SHORTEST_NAME = 3;

	private static final Pattern UUID = Pattern
		.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

	/** A citizen service number has nine digits, a social security number too. */
	private static final Pattern NUMBER = Pattern.compile("[0-9]([.-]?[0-9]){5}");

	private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");

	private final Mac mac;

	private StudyIds(Mac mac) {
		this.mac = mac;
	}

	static StudyIds of(DataFolder data) {
		byte[] key = data.secret(FILE, () -> {
			byte[] fresh = new byte[KEY_BYTES];
			new SecureRandom().nextBytes(fresh);
			return fresh;
		});
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return new StudyIds(mac);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Id of(Key key) {
		return of(key, null);
	}

	/**
	 * The id of somebody.
	 * @param name which must not be found in it
	 */
	Id of(Key key, @Nullable String name) {
		String readable = key.type() + "." + key.id();
		return (Id.isValid(readable) && tellsNothing(key.id(), name)) ? Id.of(readable) : hashed(key.type(), key.id());
	}

	/** The id of something that follows from a resource. */
	Id of(Key key, String what, int number) {
		String readable = of(key) + "." + what + number;
		return Id.isValid(readable) ? Id.of(readable) : hashed(key.type(), key.id() + " " + what + number);
	}

	Id hashed(String type, String text) {
		byte[] hash = this.mac.doFinal((type + " " + text).getBytes(StandardCharsets.UTF_8));
		return Id.of(type + "-" + HexFormat.of().formatHex(hash, 0, HASH_BYTES));
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
