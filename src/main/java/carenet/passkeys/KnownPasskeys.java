package carenet.passkeys;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.accounts.Account;
import carenet.accounts.Passkey;
import carenet.accounts.Passkeys;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** The passkeys of the accounts, as Spring Security asks for them. */
final class KnownPasskeys implements UserCredentialRepository {

	private final Passkeys passkeys;

	KnownPasskeys(Passkeys passkeys) {
		this.passkeys = passkeys;
	}

	KnownOwners users() {
		return new KnownOwners(this.passkeys);
	}

	@Override
	public @Nullable CredentialRecord findByCredentialId(Bytes id) {
		return of((key) -> key.id().equals(id.toBase64UrlString())).findFirst().orElse(null);
	}

	@Override
	public List<CredentialRecord> findByUserId(Bytes handle) {
		return of((key) -> key.handle().equals(handle.toBase64UrlString())).toList();
	}

	private Stream<CredentialRecord> of(java.util.function.Predicate<Passkey> which) {
		return this.passkeys.findOwner(which)
			.map(Account::passkeys)
			.orElse(List.of())
			.stream()
			.filter(which)
			.map(KnownPasskeys::record);
	}

	private static CredentialRecord record(Passkey key) {
		return ImmutableCredentialRecord.builder()
			.credentialType(PublicKeyCredentialType.PUBLIC_KEY)
			.credentialId(Bytes.fromBase64(key.id()))
			.userEntityUserId(Bytes.fromBase64(key.handle()))
			.publicKey(new ImmutablePublicKeyCose(Bytes.fromBase64(key.publicKey()).getBytes()))
			.attestationObject(Bytes.fromBase64(key.attestation()))
			.transports(key.transports().stream().map(AuthenticatorTransport::valueOf).collect(Collectors.toSet()))
			.signatureCount(key.count())
			.uvInitialized(true)
			.label(key.label())
			.created(key.created())
			.build();
	}

	/** One that is new is added by whoever knows for whom. */
	@Override
	public void save(CredentialRecord record) {
		if (findByCredentialId(record.getCredentialId()) != null) {
			this.passkeys.use(record.getCredentialId().toBase64UrlString(), record.getSignatureCount());
		}
	}

	@Override
	public void delete(Bytes id) {
		throw new UnsupportedOperationException("whoever removes a passkey says of which account");
	}

	/** What is kept of a new one. */
	static Passkey passkey(CredentialRecord fresh, String label, Instant now) {
		return new Passkey(fresh.getCredentialId().toBase64UrlString(), label,
				fresh.getUserEntityUserId().toBase64UrlString(),
				new Bytes(fresh.getPublicKey().getBytes()).toBase64UrlString(),
				Objects.requireNonNull(fresh.getAttestationObject()).toBase64UrlString(),
				fresh.getTransports().stream().map(AuthenticatorTransport::getValue).sorted().toList(),
				fresh.getSignatureCount(), now, null);
	}

}
