package carenet.passkeys;

import java.util.function.Predicate;

import carenet.accounts.Account;
import carenet.accounts.Passkey;
import carenet.accounts.Passkeys;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** The accounts that have passkeys, as Spring Security asks for them. */
final class KnownOwners implements PublicKeyCredentialUserEntityRepository {

	private final Passkeys passkeys;

	KnownOwners(Passkeys passkeys) {
		this.passkeys = passkeys;
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
		return find((key) -> key.handle().equals(handle.toBase64UrlString()));
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
		return this.passkeys.findOf(account).map((key) -> entity(account, key)).orElse(null);
	}

	private @Nullable PublicKeyCredentialUserEntity find(Predicate<Passkey> which) {
		return this.passkeys.findOwner(which).map(KnownOwners::entity).orElse(null);
	}

	private static PublicKeyCredentialUserEntity entity(Account account) {
		return entity(account.name(), account.passkeys().getFirst());
	}

	private static PublicKeyCredentialUserEntity entity(String account, Passkey key) {
		return ImmutablePublicKeyCredentialUserEntity.builder()
			.name(account)
			.displayName(account)
			.id(Bytes.fromBase64(key.handle()))
			.build();
	}

	@Override
	public void save(PublicKeyCredentialUserEntity fresh) {
		// the handle is kept with the account's first passkey
	}

	@Override
	public void delete(Bytes handle) {
		throw new UnsupportedOperationException("an account is its owner's as long as it has passkeys");
	}

}
