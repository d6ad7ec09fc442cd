package carenet.access;

import java.util.stream.Stream;

import carenet.study.BadInput;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind an id: what identifies a person or an agency, and never enters the graph.
 *
 * @param id of a client, carer, professional or agency
 * @param name full name
 * @param phone telephone number
 * @param email e-mail address
 * @param address postal address
 */
public record Identity(Id id, @Nullable String name, @Nullable String phone, @Nullable String email,
		@Nullable String address) {

	/** The most characters that a field may have. */
	public static final int MAX_LENGTH = 1000;

	public Identity {
		if (Stream.of(name, phone, email, address).anyMatch((field) -> field != null && field.length() > MAX_LENGTH)) {
			throw new BadInput("a field of the identity of %s is longer than %d characters".formatted(id, MAX_LENGTH));
		}
	}

	/** Only the id: what identifies is not for logs. */
	@Override
	public String toString() {
		return "Identity[" + this.id + "]";
	}

}
