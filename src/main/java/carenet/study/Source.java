package carenet.study;

/** From which seat an informant speaks, in the order in which attributes are taken. */
public enum Source {

	CLIENT, INFORMAL_CARER, PROFESSIONAL, MUNICIPAL_RECORD, HOSPITAL_RECORD, FIELD_OBSERVATION

}
