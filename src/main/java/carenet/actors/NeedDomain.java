package carenet.actors;

/**
 * Domains of life in which a client can need help; after the self-sufficiency matrix
 * 2017, names only.
 */
public enum NeedDomain {

	FINANCES, WORK_EDUCATION, TIME_USE, HOUSING, DOMESTIC_RELATIONS, MENTAL_HEALTH, PHYSICAL_HEALTH, SUBSTANCE_USE,
	BASIC_ADL, INSTRUMENTAL_ADL, SOCIAL_NETWORK, COMMUNITY_PARTICIPATION, JUSTICE, PARENTING

}
