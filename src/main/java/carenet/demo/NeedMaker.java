package carenet.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import carenet.actors.Client;
import carenet.actors.Need;
import carenet.actors.NeedDomain;
import carenet.demo.Truth.Addressing;
import carenet.demo.Truth.Support;
import carenet.demo.Truth.TrueNeed;
import carenet.study.Interval;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/** What one client needs help with, when somebody notices it, and who works on it. */
final class NeedMaker {

	/** The first six weeks, in which needs should be mapped. */
	private static final int SIX_WEEKS = 42;

	private final Setting setting;

	private final Client client;

	private final List<Wave> waves;

	private final List<Support> supports;

	private final Dice dice;

	private final List<TrueNeed> needs = new ArrayList<>();

	NeedMaker(Setting setting, Client client, List<Wave> waves, List<Support> supports) {
		this.setting = setting;
		this.client = client;
		this.waves = waves;
		this.supports = supports;
		this.dice = setting.dice("needs");
	}

	List<TrueNeed> make(Set<NeedDomain> problems) {
		for (NeedDomain domain : problems) {
			LocalDate onset = day(0).minusDays(this.dice.between(60, 1800));
			add(domain, onset, found());
		}
		List<NeedDomain> others = this.dice.some(Problems.others(problems), this.waves.size() - 1);
		for (int wave = 1; wave < this.waves.size(); wave++) {
			if (this.dice.chance(0.25)) {
				LocalDate onset = this.dice.day(day(wave - 1).plusDays(1), day(wave));
				add(others.get(wave - 1), onset, onset.plusDays(this.dice.between(5, 90)));
			}
		}
		return this.needs;
	}

	private LocalDate day(int wave) {
		return this.waves.get(wave).date();
	}

	/** Most in the weeks up to T0, some within the first six weeks, the rest late. */
	private LocalDate found() {
		LocalDate enrolled = enrolled();
		boolean late = this.setting.story() == Story.NEEDS_FOUND_LATE && this.needs.size() % 2 == 1;
		double place = late ? 1 : this.dice.between(0.0, 1.0);
		if (place < 0.62) {
			return this.dice.day(enrolled, day(0));
		}
		return (place < 0.78) ? this.dice.day(enrolled, enrolled.plusDays(SIX_WEEKS))
				: this.dice.day(day(0).plusDays(20), day(this.waves.size() - 1).minusDays(5));
	}

	private LocalDate enrolled() {
		LocalDate enrolled = this.client.enrolledOn();
		return (enrolled != null) ? enrolled : day(0);
	}

	private void add(NeedDomain domain, LocalDate onset, LocalDate found) {
		LocalDate deceased = this.client.deceasedOn();
		LocalDate last = (deceased != null) ? deceased : day(this.waves.size() - 1);
		boolean noticed = !found.isAfter(last) && !this.dice.chance(0.02);
		LocalDate foundOn = noticed ? found : null;
		LocalDate registered = (noticed && !this.dice.chance(0.03)) ? found : null;
		Need need = new Need(this.setting.id("N", this.needs.size() + 1), this.setting.client(), domain, registered,
				this.dice.oneOf(Words.BOOK.all(domain.name())));
		LocalDate solved = this.dice.day(day(0).plusDays(60), day(this.waves.size() - 1));
		boolean ends = onset.isBefore(day(0)) && noticed && solved.isAfter(found) && this.dice.chance(0.15);
		Interval span = Interval.of(onset, ends ? solved : null);
		this.needs.add(new TrueNeed(need, span, foundOn, scores(), addressed(domain, foundOn, span)));
	}

	private List<Integer> scores() {
		List<Integer> scores = new ArrayList<>(List.of(this.dice.between(1, 3)));
		while (scores.size() < this.waves.size()) {
			int step = this.dice.oneOf(List.of(-1, 0, 0, 1, 1));
			scores.add(Math.clamp(scores.getLast() + step, 1, 5));
		}
		return scores;
	}

	private List<Addressing> addressed(NeedDomain domain, @Nullable LocalDate found, Interval need) {
		boolean nobody = this.setting.story() == Story.UNCOVERED && this.needs.size() < 2;
		List<Addressing> addressed = new ArrayList<>();
		if (found == null || nobody) {
			return addressed;
		}
		for (Support support : this.supports) {
			if (support.domains().contains(domain) && this.dice.chance(support.formal() ? 0.6 : 0.35)) {
				LocalDate begin = Spans.later(support.span().from(), found.plusDays(begins()));
				if (need.contains(begin) && support.span().contains(begin)) {
					addressed.add(new Addressing(support.id(),
							Spans.overlap(new Interval(begin, need.until()), support.span())));
				}
			}
		}
		return addressed;
	}

	/** Days from finding a need to working on it. */
	private int begins() {
		return this.dice.chance(0.5) ? 0 : this.dice.between(5, 70);
	}

}
