package carenet.web;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A passkey in the device of a page, whose owner shows at once that it is theirs. */
final class VirtualKey {

	private final CDPSession device;

	private final String id;

	private VirtualKey(CDPSession device, String id) {
		this.device = device;
		this.id = id;
	}

	static VirtualKey in(Page page) {
		CDPSession device = page.context().newCDPSession(page);
		device.send("WebAuthn.enable");
		JsonObject made = device.send("WebAuthn.addVirtualAuthenticator", json("""
				{"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
				"hasUserVerification": true, "isUserVerified": true}}"""));
		return new VirtualKey(device, made.get("authenticatorId").getAsString());
	}

	/** Somebody else has the device in their hands. */
	void isInStrangeHands() {
		this.device.send("WebAuthn.setUserVerified",
				json("{\"authenticatorId\": \"%s\", \"isUserVerified\": false}".formatted(this.id)));
	}

	int size() {
		return this.device.send("WebAuthn.getCredentials", json("{\"authenticatorId\": \"%s\"}".formatted(this.id)))
			.getAsJsonArray("credentials")
			.size();
	}

	private static JsonObject json(String text) {
		return JsonParser.parseString(text).getAsJsonObject();
	}

}
