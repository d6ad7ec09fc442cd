package carenet.research;

import java.util.List;
import java.util.Set;

import carenet.actors.CareType;
import carenet.actors.EventKind;
import carenet.evidence.AcceptanceFixture;
import carenet.evidence.Attributes;
import carenet.evidence.Chronicle;
import carenet.evidence.NeedStatus;
import carenet.evidence.People;
import carenet.evidence.Story;
import carenet.evidence.SupportType;
import carenet.evidence.Urgency;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.study.Source;

/**
 * The acceptance fixture and a client R: a friend who stays, a nurse whom the client no
 * longer names and who says that the help goes on, and a second nurse who takes over.
 */
final class ResearchStudy {

	private static final String EVERYTHING = "SUPPORTS:ALL;ADDRESSES:ALL;IN_CONTACT_WITH:ALL";

	private ResearchStudy() {
	}

	static void load(Graph graph, Chronicle chronicle) {
		EmptyGraph.empty(graph);
		for (Story story : List.of(AcceptanceFixture.withoutRegister(), AcceptanceFixture.withRegister(), handover())) {
			People.write(graph, story);
			chronicle.append(story.file());
		}
	}

	static Story handover() {
		return people().report("R-CL0", 0, Source.CLIENT, "R", EVERYTHING)
			.yes("F", "P")
			.addresses("P", "R-FIN", true)
			.contact("F", "P", true)
			.rates("R-FIN", NeedStatus.UNMET, 1, Urgency.ACUTE)
			.end()
			.report("R-CL1", 1, Source.CLIENT, "R", EVERYTHING)
			.yes("F", Story.with(SupportType.EMOTIONAL))
			.yes("Q",
					new Attributes(Set.of(SupportType.PRACTICAL, SupportType.ADVICE), null, null, null, null, true,
							null))
			.addresses("Q", "R-FIN", true)
			.rates("R-FIN", NeedStatus.MET, 4, null)
			.end()
			.report("R-FC1", 1, Source.PROFESSIONAL, "P", "SUPPORTS:OWN;ADDRESSES:OWN", "2018-08-10")
			.yes("P")
			.rates("R-FIN", NeedStatus.UNMET, 2, null)
			.end()
			.report("R-CL2", 2, Source.CLIENT, "R", "SUPPORTS:ALL;ADDRESSES:ALL")
			.yes("F", "Q")
			.rates("R-FIN", NeedStatus.MET, 4, null)
			.rates("R-X", NeedStatus.UNMET, 2, null)
			.end();
	}

	private static Story people() {
		return Story.of("R")
			.enrolled("2018-01-10")
			.waves("2018-02-01", "2018-08-01", "2019-02-01", "2019-08-01")
			.carer("F", CareType.FRIEND)
			.professional("P")
			.professional("Q")
			.agency("TEAM", true)
			.agency("CHARITY", false)
			.employed("P", "TEAM", "2017-01-01/..")
			.employed("Q", "CHARITY", "2016-01-01/2018-03-01")
			.employed("Q", "TEAM", "2018-03-01/..")
			.need("R-FIN", "2018-01-15")
			.need("R-X", "2018-09-01")
			.event(EventKind.INTAKE, "2018-01-10")
			.event(EventKind.PLAN, "2018-02-10", "R-FIN")
			.event(EventKind.ADMISSION, "2018-03-01")
			.event(EventKind.DISCHARGE, "2018-03-11")
			.event(EventKind.ADMISSION, "2018-12-01");
	}

}
