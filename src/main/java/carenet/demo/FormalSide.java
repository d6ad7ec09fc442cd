package carenet.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import carenet.actors.NeedDomain;
import carenet.actors.Supporter;
import carenet.demo.Town.Worker;
import carenet.evidence.Attributes;
import carenet.evidence.Quality;
import carenet.evidence.Role;
import carenet.evidence.SupportType;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/** The professionals and agencies of the town that can come to support one client. */
final class FormalSide {

	/** With it, 29 % of the formal–informal pairs share a support type. */
	private static final double DOES_MORE = 0.36;

	private static final int TWO_YEARS = 700;

	private final Setting setting;

	private final int district;

	private final Set<NeedDomain> problems;

	private final Dice dice;

	private final Set<Id> used = new TreeSet<>();

	private final Map<String, Integer> counts = new TreeMap<>();

	FormalSide(Setting setting, Set<NeedDomain> problems) {
		this.setting = setting;
		this.district = setting.district();
		this.problems = problems;
		this.dice = setting.dice("formal");
	}

	/** The first one is somebody who can coordinate the others. */
	Candidate coordinator() {
		boolean team = this.dice.chance(0.6);
		Trade trade = Trade.named(team ? "CARE_COORDINATOR" : "DISTRICT_TEAM_WORKER");
		return candidate(trade, team || this.dice.chance(0.6));
	}

	/** Whoever fits the client's problems, more likely than others. */
	Candidate next() {
		return candidate(this.dice.weighted(Tables.TRADES, this::weight), false);
	}

	/** A colleague of the same trade where there is one, somebody else otherwise. */
	Candidate successor(Trade trade, boolean coordinates) {
		boolean possible = !trade.inOwnName() && !free(trade).isEmpty();
		return possible ? candidate(trade, coordinates) : next();
	}

	private double weight(Trade trade) {
		int count = this.counts.getOrDefault(trade.code(), 0);
		if (count >= trade.most() || (!trade.inOwnName() && free(trade).isEmpty())) {
			return 0;
		}
		boolean fits = trade.domains().stream().anyMatch(this.problems::contains);
		return trade.weight() * (fits ? 4 : 1) * ((count > 0) ? 0.25 : 1);
	}

	private List<Worker> free(Trade trade) {
		return this.setting.town()
			.workers()
			.getOrDefault(trade.code(), List.of())
			.stream()
			.filter((worker) -> worker.serves(this.district) && !this.used.contains(worker.professional().id()))
			.toList();
	}

	private Candidate candidate(Trade trade, boolean coordinates) {
		Supporter supporter = trade.inOwnName()
				? this.setting.town().office(trade.organisation(), this.district).agency() : busiest(free(trade));
		this.used.add(supporter.id());
		this.counts.merge(trade.code(), 1, Integer::sum);
		return new Candidate(supporter, trade, trade.domains(), attributes(trade, coordinates), TWO_YEARS);
	}

	/** Some have a larger caseload than others: the first of their trade. */
	private Supporter busiest(List<Worker> workers) {
		int last = workers.size() - 1;
		return workers.get(Math.min(this.dice.between(0, last), this.dice.between(0, last))).professional();
	}

	private Attributes attributes(Trade trade, boolean coordinates) {
		Set<SupportType> types = new TreeSet<>(trade.core());
		trade.also().stream().filter((type) -> this.dice.chance(DOES_MORE)).forEach(types::add);
		Quality quality = this.dice.weighted(List.of(Quality.values()), FormalSide::share);
		@Nullable Role role = trade.role();
		return new Attributes(types, Moods.near(this.dice, trade.frequency()), this.dice.between(1, 4), quality, null,
				coordinates ? Boolean.TRUE : null, role);
	}

	private static double share(Quality quality) {
		return switch (quality) {
			case POSITIVE -> 0.7;
			case AMBIVALENT -> 0.19;
			case STRESSFUL -> 0.09;
			case BROKEN -> 0.02;
		};
	}

}
