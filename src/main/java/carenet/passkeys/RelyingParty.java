package carenet.passkeys;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

import carenet.accounts.Passkey;
import carenet.accounts.Passkeys;
import carenet.study.BadInput;
import carenet.study.NotAllowed;
import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;

/**
 * What asks browsers for passkeys (Web Authentication); each question is good for one
 * answer.
 */
public final class RelyingParty {

	static final AuthenticatorSelectionCriteria OWNERS_OWN = AuthenticatorSelectionCriteria.builder()
		.userVerification(UserVerificationRequirement.REQUIRED)
		.residentKey(ResidentKeyRequirement.REQUIRED)
		.build();

	private static final int LONGEST_ANSWER = 16_000;

	private final HttpSessionPublicKeyCredentialRequestOptionsRepository asked = new HttpSessionPublicKeyCredentialRequestOptionsRepository();

	private final HttpSessionPublicKeyCredentialCreationOptionsRepository toMake = new HttpSessionPublicKeyCredentialCreationOptionsRepository();

	private final String rpId;

	private final Passkeys passkeys;

	private final Supplier<WebAuthnRelyingPartyOperations> operations;

	private final Clock clock;

	RelyingParty(String rpId, Passkeys passkeys, Supplier<WebAuthnRelyingPartyOperations> operations, Clock clock) {
		this.rpId = rpId;
		this.passkeys = passkeys;
		this.operations = SingletonSupplier.of(operations);
		this.clock = clock;
	}

	/** The site for which passkeys are good. */
	public String site() {
		return this.rpId;
	}

	/** Asks for a passkey of whomever. */
	public String ask(HttpServletRequest request, HttpServletResponse response) {
		PublicKeyCredentialRequestOptions options = this.operations.get()
			.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
		this.asked.save(request, response, options);
		return Answers.JSON.writeValueAsString(options);
	}

	/** Whose passkey was shown; empty when the answer is not right. */
	public Optional<Proof> proven(String answer, HttpServletRequest request, HttpServletResponse response) {
		PublicKeyCredentialRequestOptions options = this.asked.load(request);
		this.asked.save(request, response, null);
		if (options == null || answer.length() > LONGEST_ANSWER) {
			return Optional.empty();
		}
		try {
			PublicKeyCredential<AuthenticatorAssertionResponse> shown = Answers.shown(answer);
			String name = this.operations.get()
				.authenticate(new RelyingPartyAuthenticationRequest(options, shown))
				.getName();
			return Optional.of(new Proof(name, shown.getRawId().toBase64UrlString()));
		}
		catch (WebAuthnException | IllegalArgumentException | JacksonException | NotAllowed ex) {
			return Optional.empty();
		}
	}

	/** Asks for a new passkey of somebody who has signed in. */
	public String askForNew(Authentication who, HttpServletRequest request, HttpServletResponse response) {
		PublicKeyCredentialCreationOptions options = this.operations.get()
			.createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(who));
		this.toMake.save(request, response, options);
		return Answers.JSON.writeValueAsString(options);
	}

	/** Adds it to the account for which it was asked. */
	public Proof enrol(String account, String answer, String label, HttpServletRequest request,
			HttpServletResponse response) {
		PublicKeyCredentialCreationOptions options = this.toMake.load(request);
		this.toMake.save(request, response, null);
		if (options == null || !options.getUser().getName().equals(account) || answer.length() > LONGEST_ANSWER) {
			throw new BadInput("the page had been open for too long: please try again");
		}
		Passkey fresh = made(options, answer, label);
		this.passkeys.add(account, fresh);
		return new Proof(account, fresh.id());
	}

	private Passkey made(PublicKeyCredentialCreationOptions options, String answer, String label) {
		try {
			return KnownPasskeys
				.passkey(
						this.operations.get()
							.registerCredential(new ImmutableRelyingPartyRegistrationRequest(options,
									new RelyingPartyPublicKey(Answers.made(answer), label))),
						label, this.clock.instant());
		}
		catch (WebAuthnException | IllegalArgumentException | JacksonException ex) {
			throw new BadInput("what the browser answered is not a passkey for this site");
		}
	}

}
