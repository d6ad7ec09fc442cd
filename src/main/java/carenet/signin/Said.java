package carenet.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the sign-in page says above its form. */
enum Said {

	/** One answer for whatever is wrong: nobody learns which accounts there are. */
	WRONG("The name or the password is not right, or they were wrong too often: then wait a quarter of an hour."),
	/** The page had been open for too long. */
	AGAIN("The page had been open for too long. Please try again."),
	/** An identity provider did not let somebody in. */
	REFUSED("Signing in did not succeed there. Please try again."),
	/** Whatever is wrong with a passkey. */
	PASSKEY("The passkey opens no account here. Please try again, or sign in with the password."),
	/** After signing out. */
	OUT("You have signed out.");

	private final String sentence;

	Said(String sentence) {
		this.sentence = sentence;
	}

	/** By the word in the page's address. */
	static Optional<Said> of(Set<String> words) {
		return Arrays.stream(values()).filter((one) -> words.contains(one.name().toLowerCase(Locale.ROOT))).findFirst();
	}

	public String sentence() {
		return this.sentence;
	}

	public boolean isProblem() {
		return this != OUT;
	}

}
