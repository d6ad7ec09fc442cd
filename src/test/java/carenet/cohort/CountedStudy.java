package carenet.cohort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import carenet.actors.NeedDomain;
import carenet.evidence.NeedCoverage;
import carenet.evidence.NeedStatus;
import carenet.evidence.Testimony;
import carenet.network.Undefined.Reason;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieState;
import carenet.study.View;
import carenet.study.WaveStatus;
import carenet.tally.Attendance;
import carenet.tally.Attendance.Occasion;
import carenet.tally.Contribution;
import carenet.tally.Counts;
import carenet.tally.EgoMeasure;
import carenet.tally.Fact;
import carenet.tally.Reckoning;
import carenet.tally.Scope;
import carenet.tally.Strata;
import carenet.tally.Stratum;
import carenet.tally.Table;
import carenet.tally.Tally;
import carenet.tally.Told;

/**
 * Random clients whose facts are counted as those of a study are, without a database.
 *
 * @param waves how many waves there are
 * @param clients all of them
 */
public record CountedStudy(int waves, List<One> clients) implements Publication.Counting {

	/** One client. */
	public record One(Id id, Group group, List<Fact> facts, List<Told> told) {
	}

	/** Groups of very different sizes; waves are lacked by some clients, or by nobody. */
	public static CountedStudy random(long seed, int clients, int groups, int waves) {
		Random random = new Random(seed);
		boolean everybodyHasAll = random.nextBoolean();
		List<One> all = new ArrayList<>();
		for (int i = 0; i < clients; i++) {
			int group = (int) (groups * Math.pow(random.nextDouble(), 2.5));
			all.add(new Draw(random, waves, everybodyHasAll).client(Id.of("C" + i), new Group("G" + group)));
		}
		return new CountedStudy(waves, all);
	}

	/** Those of some clients only. */
	public CountedStudy of(Set<Id> some) {
		return new CountedStudy(this.waves, this.clients.stream().filter((one) -> some.contains(one.id())).toList());
	}

	@Override
	public Cohort count(CohortQuestion question) {
		Scope scope = Scope.of(question.view(), new TreeSet<>(IntStream.range(0, this.waves).boxed().toList()),
				question.tables());
		Reckoning reckoning = new Reckoning(scope);
		SortedMap<Group, Tally> tallies = new TreeMap<>();
		Tally whole = new Tally();
		Map<Group, Integer> sizes = new HashMap<>();
		for (One one : this.clients) {
			List<Fact> facts = new ArrayList<>(one.facts());
			facts.addAll(Contribution.told(one.told(), question.tables(), reckoning));
			facts.forEach((fact) -> {
				tallies.computeIfAbsent(one.group(), (group) -> new Tally()).add(fact, 1);
				whole.add(fact, 1);
			});
			sizes.merge(one.group(), 1, Integer::sum);
		}
		Map<Group, Counts> counts = new TreeMap<>();
		List<CohortPart> groups = new ArrayList<>();
		if (question.grouping().divides()) {
			tallies.forEach((group, tally) -> {
				counts.put(group, reckoning.of(tally));
				groups.add(CohortPart.of(group, sizes.getOrDefault(group, 0), reckoning.of(tally), scope,
						question.tables()));
			});
		}
		return new Cohort(question.view(), scope.waves(),
				CohortPart.of(null, this.clients.size(), reckoning.of(whole), scope, question.tables()), groups,
				question.tables().contains(Table.DIFFERENCES) ? RateDifferences.between(tallies, counts, scope)
						: List.of(),
				null);
	}

	@Override
	public Map<Group, Set<Id>> members(CohortQuestion question) {
		Map<Group, Set<Id>> members = new HashMap<>();
		this.clients.forEach((one) -> members
			.computeIfAbsent(question.grouping().divides() ? one.group() : Group.NOT_STATED, (group) -> new HashSet<>())
			.add(one.id()));
		return members;
	}

	/** What is made up of one client. */
	private record Draw(Random random, int waves, boolean hasAll) {

		One client(Id id, Group group) {
			List<Fact> facts = new ArrayList<>();
			SortedMap<Integer, Occasion> occasions = new TreeMap<>();
			for (int wave = 0; wave < this.waves; wave++) {
				if (this.hasAll || wave == 0 || this.random.nextInt(12) > 0) {
					occasions.put(wave, occasion());
				}
			}
			facts.add(new Attendance(occasions));
			List<Told> told = new ArrayList<>();
			for (int tie = this.random.nextInt(6); tie > 0; tie--) {
				Told one = told(occasions);
				told.add(one);
				facts.add(strata(Testimony.parse(one.testimony()), occasions));
			}
			occasions.keySet().forEach((wave) -> {
				needs(wave, facts);
				measures(wave, facts);
			});
			return new One(id, group, List.copyOf(facts), List.copyOf(told));
		}

		private Occasion occasion() {
			List<Source> sources = new ArrayList<>();
			int rarer = 0;
			for (Source source : Source.values()) {
				if (this.random.nextInt(10) > rarer) {
					sources.add(source);
				}
				rarer += 2;
			}
			WaveStatus status = (this.random.nextInt(6) > 0) ? WaveStatus.CONDUCTED
					: pick(WaveStatus.PARTIAL, WaveStatus.MISSED, WaveStatus.WITHDRAWN, WaveStatus.DECEASED);
			return Occasion.of(status, sources);
		}

		private Told told(SortedMap<Integer, Occasion> occasions) {
			StringBuilder cells = new StringBuilder();
			int turn = 0;
			for (int wave = 0; wave < this.waves; wave++) {
				turn = (wave == 0 || this.random.nextInt(3) == 0) ? this.random.nextInt(10) : turn;
				cells.append(!occasions.containsKey(wave) ? "." : (turn < 6) ? "+" : (turn < 9) ? "-" : "?");
			}
			int dies = 1 + this.random.nextInt(20 * this.waves);
			return new Told("CLIENT " + cells + ((dies < this.waves) ? " †" + dies : ""));
		}

		private Strata strata(Testimony testimony, SortedMap<Integer, Occasion> occasions) {
			Stratum present = switch (this.random.nextInt(8)) {
				case 0, 1, 2 -> new Stratum(Stratum.Kind.INFORMAL, "OTHER_KIN");
				case 3 -> new Stratum(Stratum.Kind.INFORMAL, "FRIEND");
				case 4, 5, 6 -> new Stratum(Stratum.Kind.FORMAL, "CARE");
				default -> new Stratum(Stratum.Kind.FORMAL, (this.random.nextInt(4) == 0) ? "HOUSING" : null);
			};
			SortedMap<Integer, Stratum> byWave = new TreeMap<>();
			occasions.keySet()
				.forEach((wave) -> byWave.put(wave, stratum(testimony.at(wave, View.DEFAULT).state(), present)));
			return new Strata(byWave);
		}

		private static Stratum stratum(TieState state, Stratum present) {
			return switch (state) {
				case PRESENT -> present;
				case ABSENT -> new Stratum(Stratum.Kind.ABSENT, null);
				case UNKNOWN -> new Stratum(Stratum.Kind.UNKNOWN, null);
				case NOT_APPLICABLE -> new Stratum(Stratum.Kind.NOT_APPLICABLE, null);
			};
		}

		private void needs(int wave, List<Fact> facts) {
			for (int need = this.random.nextInt(3); need > 0; need--) {
				facts.add(new Fact.NeedSeen(wave, pick(NeedDomain.HOUSING, NeedDomain.FINANCES),
						pick(NeedStatus.values()), pick(NeedCoverage.values())));
			}
		}

		private void measures(int wave, List<Fact> facts) {
			for (EgoMeasure measure : EgoMeasure.values()) {
				boolean undefined = measure.name().startsWith("E") && this.random.nextInt(10) == 0;
				facts.add(undefined ? new Fact.Unmeasured(wave, measure, pick(Reason.NO_CONTACTS, Reason.ONE_SIDE_ONLY))
						: new Fact.MeasureSeen(wave, measure, this.random.nextInt(8)));
			}
		}

		@SafeVarargs
		private <T> T pick(T... of) {
			return of[Math.min(this.random.nextInt(of.length), this.random.nextInt(of.length))];
		}

	}

}
