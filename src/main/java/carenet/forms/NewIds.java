package carenet.forms;

import java.security.SecureRandom;

import org.springframework.stereotype.Component;

/**
 * Ids of what a form is going to record. They are in the form from the beginning, so that
 * a form that is sent twice is recorded once; and they say nothing of anybody.
 */
@Component("newIds")
class NewIds {

	private static final String SIGNS = "23456789abcdefghjkmnpqrstvwxyz";

	private static final int LENGTH = 14;

	private final SecureRandom random = new SecureRandom();

	public String next(String prefix) {
		StringBuilder id = new StringBuilder(prefix).append('-');
		this.random.ints(LENGTH, 0, SIGNS.length()).forEach((sign) -> id.append(SIGNS.charAt(sign)));
		return id.toString();
	}

}
