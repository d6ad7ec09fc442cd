package carenet.map;

import java.util.List;
import java.util.Random;

import carenet.actors.Agency;
import carenet.actors.CareType;
import carenet.actors.NeedDomain;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.evidence.Frequency;
import carenet.evidence.NeedStatus;
import carenet.evidence.SupportType;
import carenet.network.SupportNetwork;
import carenet.network.TestNetworks;
import carenet.study.Source;

import static carenet.network.TestNetworks.agency;
import static carenet.network.TestNetworks.around;
import static carenet.network.TestNetworks.child;
import static carenet.network.TestNetworks.friend;
import static carenet.network.TestNetworks.mother;
import static carenet.network.TestNetworks.neighbour;
import static carenet.network.TestNetworks.partner;
import static carenet.network.TestNetworks.professional;
import static carenet.network.TestNetworks.sister;
import static carenet.network.TestNetworks.volunteer;

/** The networks that are drawn in tests: small, middle, and as large as asked. */
final class Stories {

	private static final String[] SECTORS = { "DISTRICT_TEAM", "HOME_CARE", "MENTAL_HEALTH", "DEBT_RELIEF", "HOUSING",
			"WELFARE" };

	private static final String[] PROFESSIONS = { "SOCIAL_WORKER", "COMMUNITY_NURSE", "PSYCHIATRIST", "DEBT_COUNSELLOR",
			"HOUSING_CONSULTANT", "JOB_COACH" };

	private Stories() {
	}

	static SupportNetwork small() {
		Agency team = agency("TEAM", "DISTRICT_TEAM");
		return around("C0001")
			.supportedBy(mother("M"), (tie) -> tie.weekly().toldBy(Source.CLIENT, Source.INFORMAL_CARER))
			.supportedBy(neighbour("N"), (tie) -> tie.monthly().doing(SupportType.COMPANY))
			.supportedBy(professional("P", "SOCIAL_WORKER"),
					(tie) -> tie.weekly().employedBy(team).coordinating().toldBy(Source.CLIENT, Source.PROFESSIONAL))
			.inContact("M", "P")
			.need("N1", NeedDomain.FINANCES, NeedStatus.UNMET, "P")
			.build();
	}

	static SupportNetwork middle() {
		return middle(1).build();
	}

	static TestNetworks middle(int wave) {
		Agency team = agency("TEAM", "DISTRICT_TEAM");
		Agency clinic = agency("CLINIC", "MENTAL_HEALTH");
		return around("C0001").atWave(wave)
			.supportedBy(partner("F"),
					(tie) -> tie.daily()
						.stressful()
						.doing(SupportType.HOUSEHOLD)
						.toldBy(Source.CLIENT, Source.INFORMAL_CARER))
			.supportedBy(mother("M"),
					(tie) -> tie.often((wave == 1) ? Frequency.DAILY : Frequency.WEEKLY)
						.toldBy(Source.CLIENT, Source.INFORMAL_CARER, Source.PROFESSIONAL))
			.supportedBy(sister("S"), (tie) -> tie.monthly().doing(SupportType.COMPANY).notNamedBy(Source.PROFESSIONAL))
			.supportedBy(child("K"), (tie) -> tie.broken().lessOften())
			.supportedBy(neighbour("N"), (tie) -> (wave == 2) ? tie.unknown() : tie.weekly())
			.supportedBy(friend("V"), (tie) -> tie.monthly().deniedBy(Source.INFORMAL_CARER))
			.supportedBy(volunteer("W"), (tie) -> tie)
			.supportedBy(professional("P", "SOCIAL_WORKER"),
					(tie) -> tie.weekly().employedBy(team).coordinating().toldBy(Source.values()))
			.supportedBy(professional("Q", "COMMUNITY_PSYCHIATRIC_NURSE"),
					(tie) -> tie.weekly().employedBy(clinic).toldBy(Source.CLIENT, Source.HOSPITAL_RECORD))
			.supportedBy(clinic, (tie) -> tie.lessOften().toldBy(Source.MUNICIPAL_RECORD))
			.supportedBy(professional("D", "DEBT_COUNSELLOR"),
					(tie) -> (wave == 0) ? tie.absent()
							: tie.monthly().deniedBy(Source.CLIENT).toldBy(Source.PROFESSIONAL))
			.inContact("M", "P")
			.inContact("F", "M")
			.inContact("P", "Q")
			.inContact("D", "P")
			.inContact("Q", "CLINIC")
			.inContact("S", "M")
			.need("N1", NeedDomain.FINANCES, NeedStatus.UNMET, "P", "D")
			.need("N2", NeedDomain.MENTAL_HEALTH, NeedStatus.UNMET, "Q", "CLINIC", "P")
			.need("N3", NeedDomain.HOUSING, NeedStatus.MET)
			.need("N4", NeedDomain.SOCIAL_NETWORK, NeedStatus.MET, "V", "N")
			.need("N5", NeedDomain.DOMESTIC_RELATIONS, NeedStatus.UNKNOWN, "M");
	}

	/** Seeded: anybody, from anywhere, as often as may be. */
	static SupportNetwork of(int size, long seed) {
		Random random = new Random(seed);
		TestNetworks story = around("C0001");
		List<CareType> careTypes = List.of(CareType.values());
		Frequency[] often = { Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.LESS, null };
		for (int i = 0; i < size; i++) {
			int at = random.nextInt(SECTORS.length);
			Agency employer = agency("A" + at, SECTORS[at]);
			Supporter supporter = switch (random.nextInt(3)) {
				case 0 -> TestNetworks.carer("I" + i, careTypes.get(random.nextInt(careTypes.size())), null, null);
				default -> professional("P" + i, PROFESSIONS[at]);
			};
			Frequency frequency = often[random.nextInt(often.length)];
			story.supportedBy(supporter, (tie) -> (supporter instanceof Professional)
					? tie.often(frequency).employedBy(employer) : tie.often(frequency));
		}
		return story.build();
	}

	/** The worst case: all in one sector, all daily. */
	static SupportNetwork crowded(int size) {
		TestNetworks story = around("C0001");
		for (int i = 0; i < size; i++) {
			story.supportedBy(sister("S" + i), (tie) -> tie.daily());
		}
		return story.build();
	}

}
