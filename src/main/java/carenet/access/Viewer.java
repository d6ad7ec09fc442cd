package carenet.access;

import java.util.Set;

import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * Who looks, and in which role: what decides whose data are read.
 *
 * @param account the account's name, which is no person's name
 * @param role the one role in which the account acts now
 * @param professional whose caseload a coordinator has; null for others
 * @param agency for which agency the account acts, as an identity provider says; it opens
 * nothing, and stands in the audit log; null when nobody says so
 * @param opened clients who are open to this account in an emergency
 */
public record Viewer(String account, UserRole role, @Nullable Id professional, @Nullable Id agency, Set<Id> opened) {

	/** Who works at this machine's command line. */
	public static final Viewer LOCAL = new Viewer("local", UserRole.LOCAL);

	/** Whom nobody knows: sees nothing. */
	public static final Viewer NOBODY = new Viewer("nobody", UserRole.NONE);

	public Viewer {
		opened = Set.copyOf(opened);
	}

	public Viewer(String account, UserRole role) {
		this(account, role, null, Set.of());
	}

	/** Of no agency. */
	public Viewer(String account, UserRole role, @Nullable Id professional, Set<Id> opened) {
		this(account, role, professional, null, opened);
	}

	/** The same with these clients open in an emergency. */
	public Viewer opening(Set<Id> clients) {
		return new Viewer(this.account, this.role, this.professional, this.agency, clients);
	}

	public boolean may(Right right) {
		return this.role.may(right);
	}

}
