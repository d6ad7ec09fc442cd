package carenet.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import carenet.graph.Fields;
import carenet.graph.Graph;
import carenet.study.Id;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/**
 * Where evidence is added and the graph layer follows from it: appending a client's
 * reports, rebuilding its testimonies and writing the differences of its projection is
 * one transaction.
 */
@Component
public class Chronicle {

	private static final String AROUND = Surroundings.RECORDS + Surroundings.OF_RECORD + """
			RETURN DISTINCT c.id AS id ORDER BY id
			""";

	private final Graph graph;

	private final Clock clock;

	public Chronicle(Graph graph, Clock clock) {
		this.graph = graph;
		this.clock = clock;
	}

	/**
	 * Adds what the files bring beyond what is stored, in one transaction; a client that
	 * is new stays unseen until {@link #reveal()}.
	 */
	public Appended appendUnseen(List<ClientFile> files) {
		return this.graph.write((tx) -> append(tx, files, false));
	}

	/** Adds what one file brings beyond what is stored; the client is seen at once. */
	public Appended append(ClientFile file) {
		return this.graph.write((tx) -> append(tx, List.of(file), true));
	}

	/**
	 * The same as part of a transaction that does more, so that all of it is seen or
	 * nothing.
	 */
	public Appended append(TransactionContext tx, ClientFile file) {
		return append(tx, List.of(file), true);
	}

	/**
	 * Keeps everybody else from changing a client until the transaction ends.
	 * @return how often the client has been changed so far; empty where it is not there
	 */
	public Optional<Integer> hold(TransactionContext tx, Id client) {
		return Optional.ofNullable(ClientHold.of(tx, List.of(client)).get(client));
	}

	/**
	 * What {@link #append} of the file would do, without doing it.
	 * @param coming the people whose register will have changed by then
	 */
	public Foreseen foresee(ClientFile file, Coming coming) {
		return this.graph.write((tx) -> {
			Id id = file.client().id();
			StoredClient stored = StoredClient.find(tx, List.of(id)).get(id);
			return (stored != null) ? foresee(tx, ClientPlan.appending(stored, file), coming)
					: foresee(tx, ClientPlan.creating("", file), coming).plus(Foreseen.ONE_CLIENT);
		});
	}

	/** What a {@link #rebuild} of the client would do, without doing it. */
	public Foreseen foreseeRebuilt(Id client, Coming coming) {
		return this.graph.write((tx) -> {
			StoredClient stored = StoredClient.find(tx, List.of(client)).get(client);
			return (stored != null) ? foresee(tx, ClientPlan.rebuilding(stored), coming) : Foreseen.NOTHING;
		});
	}

	private Foreseen foresee(TransactionContext tx, ClientPlan plan, Coming coming) {
		Register register = Registers.foreseen(tx, plan.supporters().collect(Collectors.toSet()), coming);
		return plan.foresee(new ClientWriter(tx), register, this.clock.instant());
	}

	/** Shows all clients that are still unseen, together. */
	public int reveal() {
		return this.graph.write((tx) -> tx
			.run("MATCH (c:ArrivingClient) SET c:Client REMOVE c:ArrivingClient RETURN count(c) AS clients")
			.single()
			.get("clients")
			.asInt());
	}

	/**
	 * Derives the graph layer of these clients from their evidence again, one transaction
	 * each.
	 */
	public Appended rebuild(Collection<Id> clients) {
		Appended all = Appended.NOTHING;
		for (Id client : clients) {
			all = all.plus(this.graph.write((tx) -> rebuild(tx, client)));
		}
		return all;
	}

	/** All clients that are seen, in the order of their ids. */
	public List<Id> clients() {
		return this.graph.read("MATCH (c:Client) WHERE c.id >= '' RETURN c.id AS id ORDER BY c.id", Map.of(),
				(row) -> Id.of(row.get("id").asString()));
	}

	/**
	 * The clients in whose network somebody is spoken of or was asked, under any record
	 * of that person; they change with the register of it.
	 */
	public List<Id> clientsAround(Collection<Id> supporters) {
		return this.graph.read(AROUND, Map.of("ids", supporters.stream().map(Id::value).toList()),
				(row) -> Id.of(row.get("id").asString()));
	}

	/**
	 * Writes a client's evidence anew as it is after a change, and the graph layer that
	 * follows, in one transaction. For an erasure only: evidence is otherwise never
	 * changed.
	 */
	public Appended rewrite(Id client, UnaryOperator<ClientFile> change) {
		return this.graph.write((tx) -> {
			ClientHold.of(tx, List.of(client));
			StoredClient stored = StoredClient.find(tx, List.of(client)).get(client);
			if (stored == null) {
				return Appended.NOTHING;
			}
			ClientFile changed = change.apply(stored.row().file().evidence());
			Removal.ofEvidence(tx, stored.node());
			StoredClient emptied = Fields.required(StoredClient.find(tx, List.of(client)).get(client));
			return settle(tx, List.of(ClientPlan.appending(emptied, changed)));
		});
	}

	/** Removes a client and everything that hangs on it, in one transaction. */
	public void remove(Id client) {
		this.graph.write((tx) -> {
			StoredClient stored = StoredClient.find(tx, List.of(client)).get(client);
			if (stored != null) {
				Removal.ofClient(tx, stored.node());
			}
			return client;
		});
	}

	private Appended rebuild(TransactionContext tx, Id client) {
		ClientHold.of(tx, List.of(client));
		StoredClient stored = StoredClient.find(tx, List.of(client)).get(client);
		return (stored != null) ? settle(tx, List.of(ClientPlan.rebuilding(stored))) : Appended.NOTHING;
	}

	private Appended append(TransactionContext tx, List<ClientFile> files, boolean visible) {
		List<Id> ids = files.stream().map((file) -> file.client().id()).toList();
		ClientHold.of(tx, ids);
		Map<Id, StoredClient> stored = StoredClient.find(tx, ids);
		List<Id> missing = ids.stream().filter((id) -> !stored.containsKey(id)).toList();
		Map<Id, String> created = new ClientWriter(tx).create(missing, visible);
		List<ClientPlan> plans = files.stream().map((file) -> {
			StoredClient there = stored.get(file.client().id());
			return (there != null) ? ClientPlan.appending(there, file)
					: ClientPlan.creating(Fields.required(created.get(file.client().id())), file);
		}).toList();
		return settle(tx, plans).plus(new Appended(created.size(), 0, 0, 0, 0, 0));
	}

	/** Writes what each client's plan adds, and the graph layer that follows. */
	private Appended settle(TransactionContext tx, List<ClientPlan> plans) {
		Instant now = this.clock.instant();
		Register register = Registers.find(tx, plans.stream().flatMap(ClientPlan::supporters).distinct().toList());
		ClientWriter writer = new ClientWriter(tx);
		Appended all = Appended.NOTHING;
		for (ClientPlan plan : plans) {
			all = all.plus(plan.write(writer, register, now));
		}
		writer.flush();
		return all;
	}

}
