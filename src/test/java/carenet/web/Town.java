package carenet.web;

import java.util.Map;

import carenet.actors.CareType;
import carenet.evidence.AcceptanceFixture;
import carenet.evidence.Attributes;
import carenet.evidence.Chronicle;
import carenet.evidence.Frequency;
import carenet.evidence.NeedStatus;
import carenet.evidence.People;
import carenet.evidence.Quality;
import carenet.evidence.Story;
import carenet.evidence.SupportType;
import carenet.evidence.Urgency;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.study.Source;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.annotation.Order;

/**
 * The clients that the pages are tested with: the acceptance fixture's C and CR, K with
 * everything that a network can have, X about whom everything is hostile, and enough
 * others for two pages.
 */
@TestComponent
@Order(0)
class Town implements ApplicationRunner {

	/** What must never reach a page as it stands. */
	static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

	private final Graph graph;

	private final Chronicle chronicle;

	Town(Graph graph, Chronicle chronicle) {
		this.graph = graph;
		this.chronicle = chronicle;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		run();
	}

	void run() {
		write(AcceptanceFixture.withoutRegister());
		write(AcceptanceFixture.withRegister());
		write(everything());
		write(hostile());
		for (int i = 1; i <= 22; i++) {
			write(Story.of("Z%02d".formatted(i)).waves("2020-01-01"));
		}
		write(Story.of("C0001").waves("2020-01-01", "2020-07-01"));
		write(Story.of("Y-without-waves"));
		this.graph.run("MATCH (a:Agency {id: 'EVIL'}) SET a.name = $name", Map.of("name", HOSTILE));
		this.graph.run("MATCH (n:Need {id: 'EVIL-NEED'}) SET n.label = $name", Map.of("name", HOSTILE));
		this.graph.run("MATCH (c:Client {id: 'K'}) SET c.district = 'NORTH', c.birthYear = 1957, c.sex = 'FEMALE'",
				Map.of());
		this.graph.run("MATCH (p:Professional {id: 'KP'}) SET p.profession = 'SOCIAL_WORKER'", Map.of());
		this.graph.run("MATCH (a:Agency {id: 'KT'}) SET a.name = 'District team North', a.sector = 'SOCIAL'", Map.of());
	}

	/** Everybody goes. */
	void leave() {
		EmptyGraph.empty(this.graph);
	}

	void markAsGenerated(boolean synthetic) {
		this.graph.run("MERGE (s:Study {id: 'study'}) SET s.synthetic = $synthetic", Map.of("synthetic", synthetic));
	}

	private void write(Story story) {
		People.write(this.graph, story);
		this.chronicle.append(story.file());
	}

	private static Attributes helps(Frequency frequency, Quality quality, boolean coordinates, SupportType... types) {
		return new Attributes(java.util.Set.of(types), frequency, null, quality, null, coordinates, null);
	}

	/** A partner, a neighbour, a nurse, an agency; contacts, needs, a dispute. */
	private static Story everything() {
		return Story.of("K")
			.waves("2019-01-15", "2019-07-15", "2020-01-15")
			.carer("KF", CareType.CO_RESIDENT)
			.carer("KN", CareType.NEIGHBOUR)
			.carer("KV", CareType.FRIEND)
			.professional("KP")
			.professional("KQ")
			.agency("KT", true)
			.agency("KB", false)
			.employed("KP", "KT", "2017-01-01/..")
			.need("K-N1", "2019-01-15")
			.need("K-N2", "2019-06-01")
			.report("K-CL0", 0, Source.CLIENT, "K", "SUPPORTS:ALL;ADDRESSES:ALL;IN_CONTACT_WITH:ALL")
			.yes("KF", helps(Frequency.DAILY, Quality.STRESSFUL, false, SupportType.HOUSEHOLD))
			.yes("KN", helps(Frequency.WEEKLY, Quality.POSITIVE, false, SupportType.COMPANY))
			.yes("KP", helps(Frequency.MONTHLY, Quality.POSITIVE, true, SupportType.ADVICE))
			.contact("KF", "KP", true)
			.addresses("KP", "K-N1", true)
			.rates("K-N1", NeedStatus.UNMET, 2, Urgency.ACUTE)
			.end()
			.report("K-IC0", 0, Source.INFORMAL_CARER, "KF", "SUPPORTS:OWN")
			.yes("KF")
			.no("KN")
			.rates("K-N1", NeedStatus.MET, 3, null)
			.end()
			.report("K-CL1", 1, Source.CLIENT, "K", "SUPPORTS:ALL;ADDRESSES:ALL;IN_CONTACT_WITH:ALL")
			.yes("KF", helps(Frequency.DAILY, Quality.STRESSFUL, false, SupportType.HOUSEHOLD))
			.yes("KP", helps(Frequency.WEEKLY, Quality.POSITIVE, true, SupportType.ADVICE))
			.yes("KB", helps(Frequency.MONTHLY, Quality.POSITIVE, false, SupportType.FINANCIAL))
			.yes("KV")
			.contact("KF", "KP", true)
			.addresses("KP", "K-N2", true)
			.addresses("KB", "K-N2", true)
			.rates("K-N1", NeedStatus.UNMET, 2, Urgency.ACUTE)
			.rates("K-N2", NeedStatus.UNMET, 1, null)
			.end()
			.report("K-FC1", 1, Source.PROFESSIONAL, "KP", "SUPPORTS:OWN")
			.yes("KP", "KQ")
			.no("KV")
			.end()
			.report("K-FC2", 2, Source.PROFESSIONAL, "KP", "SUPPORTS:OWN")
			.yes("KP")
			.end();
	}

	private static Story hostile() {
		return Story.of("X")
			.waves("2020-01-01")
			.agency("EVIL", false)
			.need("EVIL-NEED", "2020-01-01")
			.report("X-CL0", 0, Source.CLIENT, "X", "SUPPORTS:ALL;ADDRESSES:ALL")
			.yes("EVIL")
			.addresses("EVIL", "EVIL-NEED", true)
			.rates("EVIL-NEED", NeedStatus.UNMET, 1, null)
			.end();
	}

}
