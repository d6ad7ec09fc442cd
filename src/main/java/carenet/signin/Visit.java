package carenet.signin;

import java.util.List;
import java.util.Locale;

import carenet.access.CurrentViewer;
import carenet.access.Right;
import carenet.access.UserRole;
import carenet.study.Id;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What the top of every page says of whoever looks at it. */
@Component
@ConditionalOnWebApplication
class Visit {

	private final CurrentViewer current;

	private final WaysIn ways;

	Visit(CurrentViewer current, WaysIn ways) {
		this.current = current;
		this.ways = ways;
	}

	/** Whether there is somebody who can sign out. */
	public boolean isSignedIn() {
		return Acting.now() != null;
	}

	public String account() {
		return this.current.get().account();
	}

	/** Whether a page of this right is there for them. */
	public boolean may(String right) {
		return this.current.get().may(Right.valueOf(right));
	}

	/** Whether it is a visit at all, and not only a look at where to sign in. */
	public boolean isInside() {
		return this.current.get().role() != UserRole.NONE || isSignedIn();
	}

	public String role() {
		UserRole role = this.current.get().role();
		return (role == UserRole.NONE) ? "no role" : word(role);
	}

	/** For what the role looks at data; empty for none. */
	public String purpose() {
		String purpose = this.current.get().role().purpose();
		return (purpose != null) ? purpose.toLowerCase(Locale.ROOT).replace('_', ' ') : "";
	}

	/** For which agency; empty when nobody says so. */
	public String agency() {
		Id agency = this.current.get().agency();
		return (agency != null) ? agency.value() : "";
	}

	/** In which else the account can act. */
	public List<UserRole> otherRoles() {
		SignedIn who = Acting.now();
		return (who == null) ? List.of() : who.roles().stream().filter((role) -> role != who.role()).sorted().toList();
	}

	/** In which only with a passkey. */
	public List<UserRole> shutRoles() {
		SignedIn who = Acting.now();
		return (who == null) ? List.of() : who.shut();
	}

	public boolean canKeepPasskeys() {
		return this.ways.hasPasskeys() && canChangePassword();
	}

	public boolean canChangePassword() {
		SignedIn who = Acting.now();
		return who != null && who.local() != null;
	}

	public static String word(UserRole role) {
		return role.name().toLowerCase(Locale.ROOT);
	}

}
