package carenet.intake;

import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind an id: identifying, and never for the graph in clear.
 *
 * @param id of a client, carer, professional or agency
 * @param name the name
 * @param phone the telephone number
 * @param email the e-mail address
 * @param address the postal address
 */
public record Identity(Id id, @Nullable String name, @Nullable String phone, @Nullable String email,
		@Nullable String address) {

	/** Says whose it is and nothing else: it may end in a log. */
	@Override
	public String toString() {
		return "Identity[" + this.id + "]";
	}

}
