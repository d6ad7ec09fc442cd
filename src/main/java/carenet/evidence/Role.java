package carenet.evidence;

/** A formal position that a supporter holds for the client. */
public enum Role {

	GUARDIAN, ADMINISTRATOR, EMERGENCY_CONTACT

}
