package carenet.passkeys;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what browsers answer, which may be anything; a part that is missing is refused.
 */
final class Answers {

	static final JsonMapper JSON = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

	private static final TypeReference<@Nullable PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN = new TypeReference<>() {
	};

	private static final TypeReference<@Nullable PublicKeyCredential<AuthenticatorAttestationResponse>> MADE = new TypeReference<>() {
	};

	private Answers() {
	}

	static PublicKeyCredential<AuthenticatorAssertionResponse> shown(String answer) {
		PublicKeyCredential<AuthenticatorAssertionResponse> shown = requireRead(JSON.readValue(answer, SHOWN));
		AuthenticatorAssertionResponse response = shown.getResponse();
		requireWhole(shown.getRawId(), response);
		requireWhole(response.getAuthenticatorData(), response.getClientDataJSON(), response.getSignature());
		return shown;
	}

	static PublicKeyCredential<AuthenticatorAttestationResponse> made(String answer) {
		PublicKeyCredential<AuthenticatorAttestationResponse> made = requireRead(JSON.readValue(answer, MADE));
		AuthenticatorAttestationResponse response = made.getResponse();
		requireWhole(made.getRawId(), response);
		requireWhole(response.getAttestationObject(), response.getClientDataJSON());
		return made;
	}

	private static <T> T requireRead(@Nullable T read) {
		if (read == null) {
			throw new IllegalArgumentException("nothing");
		}
		return read;
	}

	/** The library promises them, and reads whatever comes. */
	private static void requireWhole(@Nullable Object... parts) {
		if (Stream.of(parts).anyMatch((part) -> part == null)) {
			throw new IllegalArgumentException("a part is missing");
		}
	}

}
