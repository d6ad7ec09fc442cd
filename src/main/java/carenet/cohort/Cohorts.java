package carenet.cohort;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import carenet.access.Access;
import carenet.access.Right;
import carenet.graph.Graph;
import carenet.network.CareDensities;
import carenet.network.Networks;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.tally.Cell;
import carenet.tally.Counts;
import carenet.tally.Reckoning;
import carenet.tally.Scope;
import carenet.tally.Table;
import carenet.tally.Tally;

/** Cohorts, and the clients behind each of their numbers. */
@Component
public class Cohorts {

	private final Graph graph;

	private final Networks networks;

	private final CareDensities densities;

	private final Access access;

	private final Clock clock;

	private final Publication publication;

	private final Publication.Counting counting = new Publication.Counting() {

		@Override
		public Cohort count(CohortQuestion question) {
			return Cohorts.this.count(question);
		}

		@Override
		public Map<Group, Set<Id>> members(CohortQuestion question) {
			return Cohorts.this.members(question);
		}

	};

	Cohorts(Graph graph, Networks networks, CareDensities densities, Access access, Clock clock,
			Publication publication) {
		this.graph = graph;
		this.networks = networks;
		this.densities = densities;
		this.access = access;
		this.clock = clock;
		this.publication = publication;
	}

	/** The tables that are asked for, as they may be told to the one who asks. */
	public Cohort find(CohortQuestion question) {
		this.access.require(Right.SEE_COHORTS);
		return this.publication.publish(question, this.counting);
	}

	/**
	 * The tables that are asked for. Everybody's testimonies are summed before it is
	 * looked whether there are any that do not count, so that none of a client who
	 * arrives meanwhile is taken.
	 */
	private Cohort count(CohortQuestion question) {
		CohortReading reading = reading(question);
		boolean atOnce = question.sumsTestimonies() && reading.isOfEverybody();
		Tallies everybody = atOnce ? reading.testimoniesOfEverybody() : new Tallies();
		Census census = reading.census();
		if (question.asks(Table.DIFFERENCES)) {
			RateDifferences.requireFew(census.groups().size());
		}
		Reckoning reckoning = new Reckoning(Scope.of(question.view(), census.waves(), question.tables()));
		boolean counts = atOnce && census.isPlain();
		Tallies sums = counts ? everybody : new Tallies();
		if (question.sumsTestimonies() && !counts) {
			reading.addTestimonies(sums);
			if (census.outdated() > 0) {
				reading.outdated(question.tables(), reckoning, sums::add);
			}
		}
		if (question.tables().stream().anyMatch(Table::isOfAttendance)) {
			reading.addAttendance(sums);
		}
		reading.members(question.byClient(), reckoning, sums::add);
		return cohort(question, census, sums, reckoning);
	}

	private static Cohort cohort(CohortQuestion question, Census census, Tallies sums, Reckoning reckoning) {
		Scope scope = reckoning.scope();
		Set<Table> tables = question.tables();
		SortedMap<Group, Tally> tallies = new TreeMap<>();
		SortedMap<Group, Counts> counts = new TreeMap<>();
		if (question.grouping().divides()) {
			census.groups().keySet().forEach((group) -> {
				tallies.put(group, sums.of(group));
				counts.put(group, reckoning.of(sums.of(group)));
			});
		}
		CohortPart whole = CohortPart.of(null, census.clients(), reckoning.of(sums.whole()), scope, tables);
		List<CohortPart> groups = counts.entrySet()
			.stream()
			.map((entry) -> CohortPart.of(entry.getKey(), census.clients(entry.getKey()), entry.getValue(), scope,
					tables))
			.toList();
		return new Cohort(question.view(), scope.waves(), whole, groups,
				question.asks(Table.DIFFERENCES) ? RateDifferences.between(tallies, counts, scope) : List.of(), null);
	}

	private Map<Group, Set<Id>> members(CohortQuestion question) {
		Map<Group, Set<Id>> members = new HashMap<>();
		Scope scope = Scope.of(question.view(), Set.of(), Set.of(Table.CLIENTS));
		reading(question).members(Set.of(Table.CLIENTS), new Reckoning(scope),
				(member) -> members.computeIfAbsent(member.group(), (group) -> new HashSet<>()).add(member.client()));
		return members;
	}

	/**
	 * The clients behind one number, page by page.
	 * @param question which clients, through whose eyes, how divided
	 * @param group whose number; null for that of all clients
	 * @param cell which number
	 * @param first how many clients at most
	 * @param after the cursor after which to go on
	 */
	public CohortClients open(CohortQuestion question, @Nullable Group group, Cell cell, int first,
			@Nullable String after) {
		this.access.require(Right.SEE_CLIENTS);
		this.publication.requireOpening();
		if (group != null && !question.grouping().divides()) {
			throw new BadInput("group: '%s' without groupBy; say by what clients are grouped".formatted(group.label()));
		}
		Opened opened = Opened.page(cell, first, after);
		Reckoning reckoning = new Reckoning(Scope.of(question.view(), cell.indices(), Set.of(cell.table())));
		reading(question).members(Set.of(cell.table()), reckoning, (member) -> {
			if (group == null || group.equals(member.group())) {
				opened.add(member.client(), reckoning.of(member.facts()));
			}
		});
		return opened.clients();
	}

	private CohortReading reading(CohortQuestion question) {
		return new CohortReading(this.graph, this.networks, this.densities, question, this.access.cohort(),
				this.clock.instant());
	}

}
