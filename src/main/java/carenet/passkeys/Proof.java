package carenet.passkeys;

/**
 * That somebody holds a passkey.
 *
 * @param account whose it is
 * @param passkey its id
 */
public record Proof(String account, String passkey) {
}
