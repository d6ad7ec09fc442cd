package carenet.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import carenet.actors.CareType;
import carenet.actors.Client;
import carenet.actors.Employment;
import carenet.actors.InformalCarer;
import carenet.actors.Sex;
import carenet.evidence.Attributes;
import carenet.evidence.Frequency;
import carenet.evidence.Quality;
import carenet.evidence.SupportType;
import carenet.study.Interval;

/** The family, friends, neighbours and volunteers that can come to support one client. */
final class InformalSide {

	/** With it, 29 % of the formal–informal pairs share a support type. */
	private static final double DOES_MORE = 0.48;

	/** The youngest carers are born then. */
	private static final int YOUNGEST = 2006;

	/** Parents of clients born earlier are not among the carers. */
	private static final int HAS_PARENTS = 1962;

	/** Children of clients born later are too young. */
	private static final int HAS_CHILDREN = 1984;

	private final Setting setting;

	private final int clientsBirth;

	private final Dice dice;

	private final Map<String, Integer> counts = new TreeMap<>();

	private final List<Employment> volunteering = new ArrayList<>();

	private int made;

	InformalSide(Setting setting, Client client) {
		this.setting = setting;
		Integer birth = client.birthYear();
		this.clientsBirth = (birth != null) ? birth : HAS_PARENTS;
		this.dice = setting.dice("informal");
	}

	Candidate next() {
		return candidate(this.dice.weighted(Tables.KIN, this::weight));
	}

	Candidate sister() {
		return candidate(Kin.named("SISTER"));
	}

	/** For which agencies the volunteers among them work. */
	List<Employment> volunteering() {
		return this.volunteering;
	}

	private double weight(Kin kin) {
		int count = this.counts.getOrDefault(kin.code(), 0);
		boolean parent = kin.relation().equals("PARENT");
		boolean child = kin.careType() == CareType.CHILD;
		boolean impossible = (parent && this.clientsBirth < HAS_PARENTS) || (child && this.clientsBirth > HAS_CHILDREN);
		return (impossible || count >= kin.most()) ? 0 : kin.weight();
	}

	private Candidate candidate(Kin kin) {
		this.counts.merge(kin.code(), 1, Integer::sum);
		this.made++;
		Sex given = kin.sex();
		Sex sex = (given != null) ? given : this.dice.oneOf(List.of(Sex.FEMALE, Sex.FEMALE, Sex.MALE));
		int birth = Math.min(YOUNGEST, this.clientsBirth + this.dice.between(kin.youngest(), kin.oldest()));
		InformalCarer carer = new InformalCarer(this.setting.id("K", this.made), kin.careType(),
				kin.relation().isEmpty() ? null : kin.relation(), this.dice.chance(0.8) ? birth : null, sex, null);
		if (kin.careType() == CareType.VOLUNTEER) {
			this.volunteering.add(new Employment(carer.id(),
					this.setting.town().office("VOLUNTEERS", Town.EVERYWHERE).agency().id(), Interval.ALWAYS));
		}
		return new Candidate(carer, null, kin.domains(), attributes(kin), kin.since());
	}

	private Attributes attributes(Kin kin) {
		Set<SupportType> types = new TreeSet<>(kin.core());
		kin.also().stream().filter((type) -> this.dice.chance(DOES_MORE)).forEach(types::add);
		Frequency frequency = Moods.near(this.dice, kin.frequency());
		int closeness = Math.clamp(kin.closeness() + this.dice.between(-1, 1), 1, 5);
		Quality quality = this.dice.weighted(List.of(Quality.values()), InformalSide::share);
		return new Attributes(types, frequency, closeness, quality, hours(frequency), null, null);
	}

	private double hours(Frequency frequency) {
		return switch (frequency) {
			case DAILY -> this.dice.between(14, 60) / 2.0;
			case WEEKLY -> this.dice.between(2, 16) / 2.0;
			case MONTHLY -> this.dice.between(1, 4) / 2.0;
			case LESS -> 0.5;
		};
	}

	private static double share(Quality quality) {
		return switch (quality) {
			case POSITIVE -> 0.6;
			case AMBIVALENT -> 0.24;
			case STRESSFUL -> 0.13;
			case BROKEN -> 0.03;
		};
	}

}
