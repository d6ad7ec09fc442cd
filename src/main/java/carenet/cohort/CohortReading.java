package carenet.cohort;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import carenet.access.ClientReach;
import carenet.graph.Graph;
import carenet.graph.Properties;
import carenet.network.CareDensities;
import carenet.network.KnownClient;
import carenet.network.NetworkKey;
import carenet.network.Networks;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.WaveStatus;
import carenet.tally.Attendance;
import carenet.tally.Attendance.Occasion;
import carenet.tally.Contribution;
import carenet.tally.Fact;
import carenet.tally.Reckoning;
import carenet.tally.Table;
import carenet.tally.Told;

/**
 * Reads what the clients of one cohort add to its numbers, as sums or client by client;
 * each table is read from the least that tells it.
 */
final class CohortReading {

	/** How many clients' networks are in memory at once. */
	private static final int CLIENTS_AT_ONCE = 200;

	private final Graph graph;

	private final Networks networks;

	private final CareDensities densities;

	private final CohortQuestion question;

	private final ClientReach reach;

	private final CohortStatements statements;

	private final Map<String, Object> parameters;

	CohortReading(Graph graph, Networks networks, CareDensities densities, CohortQuestion question, ClientReach reach,
			Instant now) {
		this.densities = densities;
		this.graph = graph;
		this.networks = networks;
		this.question = question;
		this.reach = reach;
		this.statements = new CohortStatements(question, reach);
		Instant knownAt = question.view().knownAt();
		this.parameters = Properties.of(CohortStatements.NOW, now, CohortStatements.KNOWN_AT,
				(knownAt != null) ? knownAt : now);
		this.parameters.putAll(reach.parameters());
		this.parameters.putAll(question.filter().parameters());
		this.parameters.putAll(question.grouping().parameters());
	}

	Census census() {
		return isOfEverybody()
				? this.graph.read(CohortStatements.CENSUS_OF_EVERYBODY, this.parameters, this::census).getFirst()
				: this.graph.read(this.graph.text(this.statements.census()), this.parameters, this::census).getFirst();
	}

	/** Whether no client is left out and none set apart. */
	boolean isOfEverybody() {
		return this.reach.kind() == ClientReach.Kind.EVERYBODY && this.question.isOfEverybody();
	}

	private Census census(Record row) {
		return Census.from(row, this.question.grouping());
	}

	/** The stored testimonies of all ties, whosever they are, in index order. */
	Tallies testimoniesOfEverybody() {
		Tallies sums = new Tallies();
		this.graph.read(CohortStatements.TESTIMONIES_OF_EVERYBODY, Map.of(), (row) -> row)
			.forEach((row) -> sums.add(Group.NOT_STATED, told(row.get(CohortStatements.TESTIMONY)),
					row.get(CohortStatements.TIMES).asInt()));
		return sums;
	}

	/** Adds the stored testimonies of clients that are not outdated. */
	void addTestimonies(Tallies sums) {
		each(this.statements.testimonies(), (row) -> sums.add(group(row), told(row.get(CohortStatements.TESTIMONY)),
				row.get(CohortStatements.TIMES).asInt()));
	}

	void addAttendance(Tallies sums) {
		each(this.statements.attendance(),
				(row) -> sums.add(group(row), attendance(row), row.get(CohortStatements.TIMES).asInt()));
	}

	/** Every client with what it adds to these tables; not in order. */
	void members(Set<Table> tables, Reckoning reckoning, Consumer<Member> use) {
		Set<Table> ofTestimonies = some(tables, Table::isOfTestimonies);
		Set<Table> ofNetworks = some(tables, Table::isOfNetworks);
		if (this.question.view().knownAt() != null) {
			ofNetworks.addAll(ofTestimonies);
			ofTestimonies.clear();
		}
		if (!ofTestimonies.isEmpty()) {
			each(this.statements.testimoniesByClient(),
					(row) -> use.accept(new Member(client(row), group(row),
							Contribution.told(row.get(CohortStatements.TESTIMONIES).asList(CohortReading::told),
									ofTestimonies, reckoning))));
			outdated(ofTestimonies, reckoning, use);
		}
		if (tables.stream().anyMatch(Table::isOfAttendance)) {
			each(this.statements.attendanceByClient(),
					(row) -> use.accept(new Member(client(row), group(row), List.of(attendance(row)))));
		}
		if (!ofNetworks.isEmpty()) {
			known(this.statements.clients(), ofNetworks, reckoning, use);
		}
		if (tables.equals(Set.of(Table.CLIENTS))) {
			each(this.statements.clients(),
					(row) -> use.accept(new Member(client(row), group(row), List.of(new Fact.OneClient()))));
		}
	}

	/**
	 * The clients of whom the stored testimonies no longer hold all that is known, with
	 * what testimonies add to these tables.
	 */
	void outdated(Set<Table> tables, Reckoning reckoning, Consumer<Member> use) {
		known(this.statements.outdatedClients(), some(tables, Table::isOfTestimonies), reckoning, use);
	}

	private static Set<Table> some(Set<Table> tables, Predicate<Table> which) {
		Set<Table> some = EnumSet.noneOf(Table.class);
		tables.stream().filter(which).forEach(some::add);
		return some;
	}

	/** Reads the networks of the clients, so many at once. */
	private void known(Statement clients, Set<Table> tables, Reckoning reckoning, Consumer<Member> use) {
		stream(clients,
				(rows) -> rows.map((row) -> new Member(client(row), group(row), List.of()))
					.gather(Gatherers.windowFixed(CLIENTS_AT_ONCE))
					.forEach((some) -> know(some, tables, reckoning, use)));
	}

	private void know(List<Member> some, Set<Table> tables, Reckoning reckoning, Consumer<Member> use) {
		Map<Member, NetworkKey> keys = new LinkedHashMap<>();
		some.forEach((member) -> keys.put(member,
				NetworkKey.allWaves(member.client(), this.question.view(), Contribution.parts(tables))));
		Map<NetworkKey, KnownClient> known = this.networks.know(keys.values(), this.reach);
		Map<CareDensities.Key, CareDensities.Found> densities = densities(known.values(), tables);
		keys.forEach((member, key) -> {
			KnownClient client = known.get(key);
			if (client != null) {
				use.accept(new Member(member.client(), member.group(),
						Contribution.of(client, tables, densities).facts(tables, reckoning)));
			}
		});
	}

	/** Care densities read other clients, and only for the measures. */
	private Map<CareDensities.Key, CareDensities.Found> densities(Collection<KnownClient> known, Set<Table> tables) {
		return tables.contains(Table.MEASURES) ? this.densities.findAll(known.stream()
			.flatMap((client) -> client.waves()
				.stream()
				.map((wave) -> new CareDensities.Key(client.client().id(), wave.index(), client.view())))
			.toList()) : Map.of();
	}

	private void each(Statement statement, Consumer<Record> use) {
		stream(statement, (rows) -> rows.forEach(use));
	}

	private void stream(Statement statement, Consumer<Stream<Record>> use) {
		this.graph.stream(this.graph.text(statement), this.parameters, (row) -> row, (rows) -> {
			use.accept(rows);
			return this;
		});
	}

	private static Id client(Record row) {
		return Id.of(row.get(CohortStatements.CLIENT).asString());
	}

	private Group group(Record row) {
		return this.question.grouping().group(row.get(CohortStatements.GROUP));
	}

	private static Told told(Value testimony) {
		return new Told(testimony.asString());
	}

	private static Attendance attendance(Record row) {
		SortedMap<Integer, Occasion> occasions = new TreeMap<>();
		for (Value wave : row.get(CohortStatements.WAVES).values()) {
			List<Source> reports = wave.get(2).asList((source) -> Source.valueOf(source.asString()));
			occasions.put(wave.get(0).asInt(), Occasion.of(WaveStatus.valueOf(wave.get(1).asString()), reports));
		}
		return new Attendance(occasions);
	}

}
