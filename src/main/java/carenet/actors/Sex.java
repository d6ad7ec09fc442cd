package carenet.actors;

/** Sex as registered. */
public enum Sex {

	FEMALE, MALE, OTHER, UNKNOWN

}
