package carenet.audit;

import java.util.List;
import java.util.regex.Pattern;

import carenet.study.BadInput;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * Who does something: an account and the circumstances of its being there, never a name.
 *
 * @param account of the user (NEN 7513: user id)
 * @param roles in which the user acts (user role)
 * @param authority on whose authority (responsible user): an account, or an agency; null
 * for the own
 * @param purpose for what, a code such as {@code CARE} or {@code RESEARCH} (grounds of
 * the access); null when nobody asked
 * @param session in which sign-in's session; the log keeps a token of it only; null
 * without one
 * @param address from where (access point); null for this machine itself
 */
public record Doer(String account, List<String> roles, @Nullable String authority, @Nullable String purpose,
		@Nullable String session, @Nullable String address) {

	/** The most roles in which somebody acts at once. */
	static final int MOST_ROLES = 8;

	private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

	private static final Pattern ADDRESS = Pattern.compile("[0-9A-Za-z.:%_-]{1,64}");

	private static final int LONGEST_SESSION = 500;

	/** Who works at this machine, as long as nobody can sign in. */
	public static final Doer LOCAL = new Doer("local", List.of("LOCAL"), null, null, null, null);

	/** The program itself. */
	public static final Doer PROGRAM = new Doer("carenet", List.of("PROGRAM"), null, null, null, null);

	public Doer {
		roles = List.copyOf(roles);
		if (roles.size() > MOST_ROLES) {
			throw new BadInput("%d roles at once; at most %d".formatted(roles.size(), MOST_ROLES));
		}
		require(Id.isValid(account), "an account is named as an id is");
		require(authority == null || Id.isValid(authority), "an authority is named as an id is");
		require(roles.stream().allMatch((role) -> CODE.matcher(role).matches()), "a role is a code in capitals");
		require(purpose == null || CODE.matcher(purpose).matches(), "a purpose is a code in capitals");
		require(address == null || ADDRESS.matcher(address).matches(), "an address is that of a machine");
		require(session == null || session.length() <= LONGEST_SESSION, "a session has at most 500 characters");
	}

	/** What was given may be what must not be repeated. */
	private static void require(boolean right, String rule) {
		if (!right) {
			throw new BadInput("who does it cannot be recorded: " + rule);
		}
	}

	/** The same from an address. */
	public Doer from(@Nullable String other) {
		return new Doer(this.account, this.roles, this.authority, this.purpose, this.session, other);
	}

	/** The same in a session. */
	public Doer in(@Nullable String other) {
		return new Doer(this.account, this.roles, this.authority, this.purpose, other, this.address);
	}

	/** Without the session, which may open a door. */
	@Override
	public String toString() {
		return this.account + " " + this.roles;
	}

}
