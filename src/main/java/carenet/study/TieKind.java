package carenet.study;

/** The three kinds of relation that reports speak about. */
public enum TieKind {

	SUPPORTS, ADDRESSES, IN_CONTACT_WITH

}
