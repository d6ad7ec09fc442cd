package carenet.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import carenet.actors.RegisterChange;
import carenet.graph.Fields;
import carenet.graph.Graph;
import carenet.graph.Properties;
import carenet.study.Id;
import carenet.study.Progress;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/**
 * Which records are of one person. An alias and the note that the networks around it are
 * due are one transaction: from then on these are read from the evidence, under the
 * alias, until each has been derived again.
 */
@Component
public class AliasBook {

	private static final String SET = """
			MATCH (a:Supporter {id: $record}), (k:Supporter {id: $kept})
			CREATE (a)-[:ALIAS_OF {by: $by, at: $at}]->(k)
			""";

	private static final String REMOVE = "MATCH (:Supporter {id: $record})-[r:ALIAS_OF]->() DELETE r";

	/** Due since ever, whatever a clock says. */
	private static final String NOTE_DUE = Surroundings.RECORDS + Surroundings.OF_RECORD + """
			WITH DISTINCT c SET c.nextRecordedAt = $due
			""";

	private static final String DUE = """
			MATCH (c:Client) WHERE c.nextRecordedAt <= $now RETURN c.id AS id ORDER BY id
			""";

	private static final String ROW = " RETURN a.id AS record, k.id AS kept, r.by AS by, r.at AS at ORDER BY record";

	private final Graph graph;

	private final Chronicle chronicle;

	private final Clock clock;

	AliasBook(Graph graph, Chronicle chronicle, Clock clock) {
		this.graph = graph;
		this.chronicle = chronicle;
		this.clock = clock;
	}

	/** From now on one record stands for another, wherever evidence is read. */
	public Alias set(Id record, Id kept, String by, Progress progress) {
		Alias alias = new Alias(record, kept, by, this.clock.instant());
		change(List.of(alias), List.of(), (tx) -> {
		}, progress);
		return alias;
	}

	/**
	 * Sets and removes aliases in one transaction with what else is to be true with them:
	 * all of it, or nothing.
	 * @param set those that are new
	 * @param removed the records that are of a person of their own again
	 * @param also what is written with them
	 */
	public void change(List<Alias> set, List<Id> removed, Consumer<TransactionContext> also, Progress progress) {
		Set<Id> around = this.graph.write((tx) -> {
			Set<Id> people = new LinkedHashSet<>(removed);
			set.forEach((alias) -> people.addAll(List.of(alias.record(), alias.kept())));
			Pairing.lock(tx, List.copyOf(people));
			removed.forEach((record) -> removeIn(tx, record).ifPresent((alias) -> people.add(alias.kept())));
			set.forEach((alias) -> setIn(tx, alias));
			noteDue(tx, List.copyOf(people));
			also.accept(tx);
			return people;
		});
		if (!around.isEmpty()) {
			rebuild(around, progress);
		}
	}

	private static void setIn(TransactionContext tx, Alias alias) {
		Pairing.of(tx, alias.record(), alias.kept()).requireAllowed();
		tx.run(SET, Properties.of("record", alias.record(), "kept", alias.kept(), "by", alias.by(), "at", alias.at()))
			.consume();
	}

	private static Optional<Alias> removeIn(TransactionContext tx, Id record) {
		Optional<Alias> there = tx
			.run("MATCH (a:Supporter {id: $record})-[r:ALIAS_OF]->(k)" + ROW, Map.of("record", record.value()))
			.list((row) -> Alias.from(Fields.of(row)))
			.stream()
			.findFirst();
		if (there.isPresent()) {
			noteDue(tx, List.of(record));
			tx.run(REMOVE, Map.of("record", record.value())).consume();
		}
		return there;
	}

	/** Each record is of a person of its own again; empty where it is of one already. */
	public Optional<Alias> remove(Id record, Progress progress) {
		Optional<Alias> removed = this.graph.write((tx) -> {
			Pairing.lock(tx, List.of(record));
			return removeIn(tx, record);
		});
		removed.ifPresent((alias) -> rebuild(Set.of(alias.record(), alias.kept()), progress));
		return removed;
	}

	/**
	 * Takes over what a package tells; whoever imports it derives the networks around
	 * these anew, as around somebody of whom a death becomes known.
	 * @return whose records are read differently from now on
	 */
	public RegisterChange take(Collection<Alias> aliases) {
		return aliases.isEmpty() ? RegisterChange.NOTHING : this.graph.write((tx) -> {
			List<Alias> fresh = fresh(tx, aliases);
			for (Alias alias : fresh) {
				Pairing.of(tx, alias.record(), alias.kept()).requireAllowed();
				tx.run(SET, Properties.of("record", alias.record(), "kept", alias.kept(), "by", alias.by(), "at",
						alias.at()))
					.consume();
			}
			return changing(fresh);
		});
	}

	/** What {@link #take} would do, without doing it. */
	public RegisterChange foresee(Collection<Alias> aliases) {
		return aliases.isEmpty() ? RegisterChange.NOTHING : this.graph.write((tx) -> changing(fresh(tx, aliases)));
	}

	private static List<Alias> fresh(TransactionContext tx, Collection<Alias> aliases) {
		Map<String, String> there = new HashMap<>();
		tx.run("UNWIND $ids AS id MATCH (:Supporter {id: id})-[:ALIAS_OF]->(k) RETURN id, k.id AS kept",
				Map.of("ids", aliases.stream().map((alias) -> alias.record().value()).toList()))
			.forEachRemaining((row) -> there.put(row.get("id").asString(), row.get("kept").asString()));
		return aliases.stream()
			.filter((alias) -> !alias.kept().value().equals(there.get(alias.record().value())))
			.toList();
	}

	private static RegisterChange changing(List<Alias> fresh) {
		Set<Id> changed = new LinkedHashSet<>();
		fresh.forEach((alias) -> {
			changed.add(alias.record());
			changed.add(alias.kept());
		});
		return new RegisterChange(Set.of(), changed);
	}

	private static boolean noteDue(TransactionContext tx, List<Id> records) {
		tx.run(NOTE_DUE, Map.of("ids", records.stream().map(Id::value).toList(), "due",
				Properties.of("at", Instant.EPOCH).get("at")))
			.consume();
		return true;
	}

	/** The networks that are due, also after a crash; a merge elsewhere does no harm. */
	public void finishInterrupted(Progress progress) {
		rebuild(Set.of(), progress);
	}

	private void rebuild(Set<Id> around, Progress progress) {
		Set<Id> clients = new LinkedHashSet<>(this.graph.read(DUE, Properties.of("now", this.clock.instant()),
				(row) -> Id.of(row.get("id").asString())));
		clients.addAll(this.chronicle.clientsAround(around));
		long done = 0;
		for (Id client : clients) {
			this.chronicle.rebuild(List.of(client));
			progress.at(new Progress.Step("networks around the person", ++done, clients.size(), "clients"));
		}
	}

	/** Some of them in the order of the records, after one. */
	public List<Alias> after(String record, int most) {
		return this.graph.read(
				"MATCH (a:Supporter)-[r:ALIAS_OF]->(k:Supporter) WHERE a.id > $after" + ROW + " LIMIT $most",
				Map.of("after", record, "most", most), (row) -> Alias.from(Fields.of(row)));
	}

	/** Those between all records of one person. */
	public List<Alias> ofPerson(Id id) {
		return this.graph.read("""
				MATCH (:Supporter {id: $id})-[:ALIAS_OF*0..1]->(k:Supporter) WHERE NOT EXISTS { (k)-[:ALIAS_OF]->() }
				MATCH (a:Supporter)-[r:ALIAS_OF]->(k)
				""" + ROW, Map.of("id", id.value()), (row) -> Alias.from(Fields.of(row)));
	}

}
