package carenet.accounts;

import java.time.Instant;
import java.util.List;

import carenet.study.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a key whose private half stays with its owner; bytes are in
 * base64url.
 *
 * @param id as the authenticator calls it
 * @param label by which its owner knows it
 * @param handle how authenticators know the account, without its name
 * @param publicKey what a signature is checked with
 * @param attestation what the authenticator said when the key was made
 * @param transports how the authenticator is reached
 * @param count how many signatures the authenticator had made at the last one; always 0
 * when it does not count
 * @param created when it was added
 * @param used when it last opened a session
 */
public record Passkey(String id, String label, String handle, String publicKey, String attestation,
		List<String> transports, long count, Instant created, @Nullable Instant used) {

	private static final int LONGEST_LABEL = 40;

	private static final int LONGEST = 8000;

	public Passkey {
		label = label.strip();
		if (label.isEmpty() || label.length() > LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl)) {
			throw new BadInput("a passkey is named with 1 to %d characters".formatted(LONGEST_LABEL));
		}
		if (id.length() + publicKey.length() + attestation.length() > LONGEST || transports.size() > 10) {
			throw new BadInput("the authenticator said more of itself than is kept");
		}
		transports = List.copyOf(transports);
	}

	/**
	 * One that does not count has always made none; a copy of one that counts lags
	 * behind.
	 */
	boolean canBeAt(long next) {
		return next > this.count || (next == 0 && this.count == 0);
	}

	Passkey usedAt(long next, Instant now) {
		return new Passkey(this.id, this.label, this.handle, this.publicKey, this.attestation, this.transports, next,
				this.created, now);
	}

	@Override
	public String toString() {
		return "passkey";
	}

}
