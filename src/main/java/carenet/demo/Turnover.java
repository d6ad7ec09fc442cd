package carenet.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import carenet.actors.InformalCarer;
import carenet.actors.Supporter;
import carenet.demo.Truth.Support;
import carenet.evidence.Attributes;
import carenet.evidence.Role;
import carenet.evidence.Statement;
import carenet.study.Interval;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/** Who comes to support one client, who leaves, when and why. */
final class Turnover {

	private static final List<String> FORMAL_ENDS = List.of("GOALS_REACHED", "CASE_CLOSED", "STAFF_CHANGE", "HANDOVER",
			"CLIENT_STOPPED", "FUNDING_ENDED");

	private static final List<String> INFORMAL_ENDS = List.of("MOVED_AWAY", "QUARREL", "OVERBURDENED", "OWN_ILLNESS",
			"LOST_TOUCH");

	private static final double FORMAL_LEAVES = 0.15;

	private static final double INFORMAL_LEAVES = 0.07;

	private final Setting setting;

	private final List<Wave> waves;

	private final FormalSide formal;

	private final InformalSide informal;

	private final Dice dice;

	private final List<Support> supports = new ArrayList<>();

	Turnover(Setting setting, List<Wave> waves, FormalSide formal, InformalSide informal) {
		this.setting = setting;
		this.waves = waves;
		this.formal = formal;
		this.informal = informal;
		this.dice = setting.dice("turnover");
	}

	List<Support> run() {
		HeadCount count = HeadCount.of(this.setting);
		boolean fallsApart = this.setting.story() == Story.FALLS_APART;
		for (int i = 0; i < count.formal(); i++) {
			atT0((i == 0) ? this.formal.coordinator() : this.formal.next(), i);
		}
		for (int i = 0; i < count.informal(); i++) {
			atT0((i == 0 && fallsApart) ? this.informal.sister() : this.informal.next(), i);
		}
		beforeT0();
		for (int wave = 1; wave < this.waves.size(); wave++) {
			newcomers(wave);
		}
		return this.supports;
	}

	private LocalDate day(int wave) {
		return this.waves.get(wave).date();
	}

	private void atT0(Candidate candidate, int rank) {
		LocalDate from = start(candidate);
		for (int wave = 1; wave < this.waves.size(); wave++) {
			String reason = leaves(candidate, rank, wave);
			if (reason != null) {
				LocalDate until = this.dice.day(day(wave - 1).plusDays(8), day(wave).minusDays(12));
				leave(candidate, from, until, reason);
				return;
			}
		}
		add(candidate, Interval.of(from, null), null, rank);
	}

	private @Nullable LocalDate start(Candidate candidate) {
		Integer since = candidate.since();
		return (since != null) ? day(0).minusDays(this.dice.between(10, since)) : null;
	}

	private @Nullable String leaves(Candidate candidate, int rank, int wave) {
		if (candidate.trade() != null) {
			boolean moves = this.setting.story() == Story.INSTITUTIONALISED && wave == 2;
			return this.dice.chance(moves ? 0.5 : FORMAL_LEAVES)
					? (moves ? "CLIENT_MOVED_IN" : this.dice.oneOf(FORMAL_ENDS)) : null;
		}
		String told = informalStory(rank, wave);
		if (told != null) {
			return told;
		}
		boolean mustStay = rank == 0 && this.setting.story() != Story.ORDINARY;
		return (!mustStay && this.dice.chance(INFORMAL_LEAVES)) ? this.dice.oneOf(INFORMAL_ENDS) : null;
	}

	private @Nullable String informalStory(int rank, int wave) {
		return switch (this.setting.story()) {
			case FALLS_APART -> (wave == 2 && rank < 3) ? ((rank == 0) ? "OVERBURDENED" : "LOST_TOUCH") : null;
			case CARER_DIES_FIRST_HALF -> (wave == 1 && rank == 0) ? Statement.DIED : null;
			case CARER_DIES_SECOND_HALF -> (wave == 2 && rank == 0) ? Statement.DIED : null;
			default -> (wave == 1 && this.dice.chance(0.004)) ? Statement.DIED : null;
		};
	}

	private void leave(Candidate candidate, @Nullable LocalDate from, LocalDate until, String reason) {
		Supporter supporter = candidate.supporter();
		if (reason.equals(Statement.DIED) && supporter instanceof InformalCarer carer) {
			supporter = new InformalCarer(carer.id(), carer.careType(), carer.relation(), carer.birthYear(),
					carer.sex(), until);
		}
		Candidate gone = new Candidate(supporter, candidate.trade(), candidate.domains(), candidate.attributes(),
				candidate.since());
		add(gone, Interval.of(from, until), reason, 1);
		Trade trade = candidate.trade();
		boolean coordinated = Boolean.TRUE.equals(candidate.attributes().coordinator());
		if (trade != null && (coordinated || reason.equals("HANDOVER") || reason.equals("STAFF_CHANGE"))) {
			add(this.formal.successor(trade, coordinated), Interval.of(until, null), null, 1);
		}
	}

	private void beforeT0() {
		for (int i = this.dice.between(0, 2); i > 0; i--) {
			LocalDate from = day(0).minusDays(this.dice.between(300, 900));
			LocalDate until = from.plusDays(this.dice.between(60, 280));
			add(this.formal.next(), Interval.of(from, until), this.dice.oneOf(FORMAL_ENDS), 1);
		}
	}

	private void newcomers(int wave) {
		LocalDate first = day(wave - 1).plusDays(5);
		LocalDate last = day(wave).minusDays(20);
		for (int i = this.dice.rounded(this.dice.between(0.2, 1.8)); i > 0; i--) {
			add(this.formal.next(), Interval.of(this.dice.day(first, last), null), null, 1);
		}
		if (this.setting.story() != Story.NO_INFORMAL_CARER && this.dice.chance(0.28)) {
			add(this.informal.next(), Interval.of(this.dice.day(first, last), null), null, 1);
		}
		if (this.dice.chance(0.12)) {
			LocalDate from = this.dice.day(first, last.minusDays(60));
			add(this.formal.next(), Interval.of(from, from.plusDays(this.dice.between(14, 60))), "CASE_CLOSED", 1);
		}
	}

	private void add(Candidate candidate, Interval span, @Nullable String reason, int rank) {
		Attributes first = candidate.attributes();
		if (rank == 0 && candidate.trade() == null) {
			first = new Attributes(first.supportTypes(), first.frequency(), first.closeness(), first.quality(),
					first.hoursPerWeek(), null, Role.EMERGENCY_CONTACT);
		}
		this.supports.add(new Support(candidate.supporter(), span, reason, candidate.domains(),
				Moods.overTime(this.dice, first, this.waves.size())));
	}

}
