package carenet.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Passwords that were right some minutes ago, as digests under a key that only this
 * process has.
 */
final class Proven {

	private static final int MINUTES = 5;

	private static final int REMEMBERED = 1000;

	private final SecretKeySpec key;

	private final Cache<String, Boolean> right;

	Proven(Clock clock) {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.key = new SecretKeySpec(random, "HmacSHA256");
		this.right = Caffeine.newBuilder()
			.maximumSize(REMEMBERED)
			.expireAfterWrite(MINUTES, TimeUnit.MINUTES)
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.build();
	}

	boolean contains(Account account, String password) {
		return this.right.getIfPresent(digest(account, password)) != null;
	}

	void add(Account account, String password) {
		this.right.put(digest(account, password), true);
	}

	/** Another password of the account makes another digest of every try. */
	private String digest(Account account, String password) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.key);
			String text = account.name() + '\0' + account.secret() + '\0' + password;
			return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
