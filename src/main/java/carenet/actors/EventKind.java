package carenet.actors;

/** What happened in a client's trajectory. */
public enum EventKind {

	INTAKE, ASSESSMENT, PLAN, PLAN_REVISION, REFERRAL, MEETING, ADMISSION, DISCHARGE, CRISIS, HANDOVER, DROPOUT, MOVE,
	DEATH, OTHER

}
