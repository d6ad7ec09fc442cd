package carenet.actors;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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

	private final Graph graph;

	Clients(Graph graph) {
		this.graph = graph;
	}

	public Optional<ClientEntry> find(Id id) {
		return this.graph
			.read(Fragment.read(List.of()), Map.of(Fragment.CLIENTS, List.of(id.value())),
					(row) -> ClientEntry.from(Fields.of(row)))
			.stream()
			.findFirst();
	}

	/**
	 * A page of clients in the order of their ids: one statement, also for the number of
	 * all.
	 */
	public ClientConnection find(ClientFilter filter, int first, @Nullable String after) {
		if (first < 1 || first > MOST) {
			throw new BadInput("first: %d is outside 1 to %d".formatted(first, MOST));
		}
		Cursor cursor = (after != null) ? Cursor.parse(after) : null;
		return this.graph
			.read(page(filter, first, cursor), Map.of(),
					(row) -> ClientConnection.of(row.get("page").asList((entry) -> ClientEntry.from(Fields.of(entry))),
							first, cursor != null, row.get("total").asInt()))
			.getFirst();
	}

	private static ResultStatement page(ClientFilter filter, int first, @Nullable Cursor cursor) {
		Node client = Cypher.node("Client").named("c");
		Node any = Cypher.node("Client").named("any");
		Condition after = (cursor != null) ? client.property("id").gt(Cypher.anonParameter(cursor.after().value()))
				: Cypher.noCondition();
		ResultStatement page = Cypher.match(client)
			.where(filter.on(client).and(after))
			.with(client)
			.orderBy(client.property("id"))
			.limit(first + 1)
			.returning(Cypher.mapOf(Fragment.CLIENT.name(), Fragment.CLIENT.of().apply(client), Fragment.WAVES.name(),
					Fragment.WAVES.of().apply(client)))
			.build();
		Expression total = Cypher.count(Cypher.match(any).where(filter.on(any)).returning(any).build());
		return Cypher.returning(Cypher.collect(page).as("page"), total.as("total")).build();
	}

}
