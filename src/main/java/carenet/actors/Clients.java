package carenet.actors;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import carenet.access.Access;
import carenet.access.ClientReach;
import carenet.access.Right;
import carenet.graph.Fields;
import carenet.graph.Graph;
import carenet.study.BadInput;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.ResultStatement;
import org.springframework.stereotype.Component;

/** The clients that are there to be seen. */
@Component
public class Clients {

	/** How many clients a page may hold. */
	public static final int MOST = 200;

	private static final String AFTER = "after";

	private static final String LIMIT = "limit";

	private final Graph graph;

	private final Access access;

	private final Map<ClientReach.Kind, String> ones = new ConcurrentHashMap<>();

	private final Map<Shape, String> pages = new ConcurrentHashMap<>();

	Clients(Graph graph, Access access) {
		this.graph = graph;
		this.access = access;
	}

	public Optional<ClientEntry> find(Id id) {
		ClientReach reach = this.access.clients();
		return this.graph
			.read(one(reach), reach.with(Map.of(Fragment.CLIENTS, List.of(id.value()))),
					(row) -> ClientEntry.from(Fields.of(row)))
			.stream()
			.findFirst();
	}

	private String one(ClientReach reach) {
		return this.ones.computeIfAbsent(reach.kind(), (kind) -> this.graph.text(Fragment.read(List.of(), reach)));
	}

	/**
	 * A page of clients in the order of their ids: one statement, also for the number of
	 * all.
	 */
	public ClientConnection find(ClientFilter filter, int first, @Nullable String after) {
		return find(filter.given(), first, after);
	}

	/**
	 * The same of clients whose id or district begins with a text, and of these, who bear
	 * a name that does; whom the viewer may not see is not among them.
	 */
	public ClientConnection search(String text, Collection<Id> named, int first, @Nullable String after) {
		return find((named.isEmpty() && !this.access.may(Right.SEE_NAMES)) ? ClientFilter.search(text).given()
				: Map.of(Criterion.SEARCH_OR_NAMED, Criterion.searchOrNamed(text, named)), first, after);
	}

	/** These clients, as far as they are in reach: at most 200. */
	public ClientConnection search(Collection<Id> ids) {
		return find(new ClientFilter(ids.stream().map(Id::value).toList(), null, null, null, null, null), MOST, null);
	}

	private ClientConnection find(Map<Criterion, Object> given, int first, @Nullable String after) {
		if (first < 1 || first > MOST) {
			throw new BadInput("first: %d is outside 1 to %d".formatted(first, MOST));
		}
		Cursor cursor = (after != null) ? Cursor.parse(after) : null;
		ClientReach reach = this.access.clients();
		Map<String, Object> parameters = reach.with(parameters(given));
		parameters.put(LIMIT, first + 1);
		if (cursor != null) {
			parameters.put(AFTER, cursor.after().value());
		}
		Shape shape = new Shape(Set.copyOf(given.keySet()), cursor != null, reach.kind());
		return this.graph
			.read(text(shape, reach), parameters,
					(row) -> ClientConnection.of(row.get("page").asList((entry) -> ClientEntry.from(Fields.of(entry))),
							first, cursor != null, row.get("total").asInt()))
			.getFirst();
	}

	private static Map<String, Object> parameters(Map<Criterion, Object> given) {
		return given.entrySet().stream().collect(Collectors.toMap((one) -> one.getKey().name(), Map.Entry::getValue));
	}

	/** What the text of a page's statement depends on. */
	private record Shape(Set<Criterion> criteria, boolean after, ClientReach.Kind reach) {
	}

	/** Written once for each shape; the database plans each text once. */
	private String text(Shape shape, ClientReach reach) {
		return this.pages.computeIfAbsent(shape, (one) -> this.graph.text(page(one, reach)));
	}

	private static ResultStatement page(Shape shape, ClientReach reach) {
		Node client = Cypher.node("Client").named("c");
		Node any = Cypher.node("Client").named("any");
		Condition after = shape.after() ? client.property("id").gt(Cypher.parameter(AFTER)) : Cypher.noCondition();
		ResultStatement page = reach.matching(client, Criterion.all(shape.criteria(), client).and(after))
			.orderBy(client.property("id"))
			.limit(Cypher.parameter(LIMIT))
			.returning(Cypher.mapOf(Fragment.CLIENT.name(), Fragment.CLIENT.of().apply(client), Fragment.WAVES.name(),
					Fragment.WAVES.of().apply(client)))
			.build();
		Condition counted = shape.criteria().isEmpty() ? Cypher.noCondition() : Criterion.all(shape.criteria(), any);
		Expression total = Cypher.count(reach.matching(any, counted).returning(any).build());
		return Cypher.returning(Cypher.collect(page).as("page"), total.as("total")).build();
	}

}
