package carenet.evidence;

import carenet.actors.CareType;
import carenet.study.Source;

/**
 * The acceptance fixture of the semantics, typed in: client C without the register, CR
 * with it.
 */
public final class AcceptanceFixture {

	private AcceptanceFixture() {
	}

	private static Story people(String client) {
		return Story.of(client)
			.waves("2018-02-01", "2018-08-01", "2019-02-01")
			.carer("M", CareType.OTHER_KIN)
			.carer("N", CareType.NEIGHBOUR)
			.carer("S", CareType.OTHER_KIN)
			.carer("U", CareType.OTHER_KIN, "2018-05-03")
			.professional("P")
			.professional("D")
			.agency("TEAM", true)
			.agency("CHARITY", false)
			.employed("P", "TEAM", "2017-01-01/..")
			.employed("D", "CHARITY", "2016-01-01/..");
	}

	/** Client interviews at T0 and T1, mother at T0 and T1, professional at T1 and T2. */
	public static Story withoutRegister() {
		return people("C").need("C-FIN", "2018-02-01")
			.report("C-CL0", 0, Source.CLIENT, "C", "SUPPORTS:ALL")
			.yes("M", "N", "U")
			.end()
			.report("C-CL1", 1, Source.CLIENT, "C", "SUPPORTS:ALL")
			.yes("M", "P", "S")
			.recalls("S", 0, Story.with(SupportType.COMPANY))
			.ended("U", "2018-05-03", "DIED")
			.end()
			.report("C-IC0", 0, Source.INFORMAL_CARER, "M", "SUPPORTS:OWN", "2018-02-03")
			.yes("M")
			.end()
			.report("C-IC1", 1, Source.INFORMAL_CARER, "M", "SUPPORTS:OWN", "2018-08-03")
			.yes("M")
			.end()
			.report("C-FC1", 1, Source.PROFESSIONAL, "P", "SUPPORTS:OWN", "2018-08-10")
			.yes("M", "P", "D")
			.end()
			.report("C-FC2", 2, Source.PROFESSIONAL, "P", "SUPPORTS:OWN", "2019-02-10")
			.yes("M", "P")
			.ended("D", "2018-11-15", "NEED_RESOLVED")
			.end();
	}

	/** The same professional, with the municipal register loaded. */
	public static Story withRegister() {
		return people("CR").report("CR-CL0", 0, Source.CLIENT, "CR", "SUPPORTS:ALL")
			.end()
			.report("CR-CL1", 1, Source.CLIENT, "CR", "SUPPORTS:ALL")
			.yes("P")
			.end()
			.report("CR-FC1", 1, Source.PROFESSIONAL, "P", "SUPPORTS:OWN", "2018-08-10")
			.yes("P")
			.end()
			.report("CR-FC2", 2, Source.PROFESSIONAL, "P", "SUPPORTS:OWN", "2019-02-10")
			.yes("P")
			.end()
			.report("CR-MR0", 0, Source.MUNICIPAL_RECORD, null, "SUPPORTS:MUNICIPAL")
			.since("P", "2017-12-01")
			.end()
			.report("CR-MR1", 1, Source.MUNICIPAL_RECORD, null, "SUPPORTS:MUNICIPAL")
			.yes("P")
			.end()
			.report("CR-MR2", 2, Source.MUNICIPAL_RECORD, null, "SUPPORTS:MUNICIPAL")
			.yes("P")
			.end();
	}

}
