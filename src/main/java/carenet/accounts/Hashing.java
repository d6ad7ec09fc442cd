package carenet.accounts;

import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id as OWASP advises it: 19 MiB, two rounds, one lane. Only a few at a time, since
 * each takes that memory.
 */
final class Hashing {

	private static final int AT_A_TIME = 2;

	private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

	private final Semaphore places = new Semaphore(AT_A_TIME, true);

	/** What is compared where there is no account, so that it takes as long. */
	private final String nobodys = hash(Password.generate());

	String hash(Password password) {
		String hash = this.argon2.encode(password.text());
		if (hash == null) {
			throw new IllegalStateException("no hash");
		}
		return hash;
	}

	/** Does what hashes, when it is its turn. */
	boolean inTurn(BooleanSupplier work) {
		this.places.acquireUninterruptibly();
		try {
			return work.getAsBoolean();
		}
		finally {
			this.places.release();
		}
	}

	boolean matches(String typed, String hash) {
		String normal = Password.normal(typed);
		if (normal.length() > 2 * Password.LONGEST) {
			normal = "";
		}
		return this.argon2.matches(normal, hash);
	}

	/** Takes as long as the other, and is never right. */
	void matchesNobody(String typed) {
		matches(typed, this.nobodys);
	}

}
