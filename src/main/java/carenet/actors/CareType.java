package carenet.actors;

/** What an informal carer is to the client. */
public enum CareType {

	CO_RESIDENT, CHILD, OTHER_KIN, FRIEND, NEIGHBOUR, ACQUAINTANCE, VOLUNTEER, OTHER

}
