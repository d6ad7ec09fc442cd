package carenet.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import carenet.access.Access;
import carenet.access.ClientReach;
import carenet.access.NameWords;
import carenet.access.Names;
import carenet.actors.Agency;
import carenet.actors.ClientConnection;
import carenet.actors.Clients;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.graph.Fields;
import carenet.graph.Graph;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.words.Wording;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.springframework.stereotype.Component;

/**
 * Whom a text finds: clients in reach, carers around them, professionals and agencies.
 * The reach is applied before anything is counted or cut off, and nothing out of it is
 * suggested.
 */
@Component
public class Finding {

	/** The most characters that are sought. */
	public static final int LONGEST = 100;

	/** How many people and agencies are told at once. */
	public static final int MOST = 20;

	private static final String AGENCIES = """
			MATCH (a:Agency) WHERE a.id >= '' RETURN a.id AS id, a.name AS name, a.sector AS sector ORDER BY id LIMIT 5000
			""";

	/**
	 * By name, by id, by agency, then by what somebody is; a carer is known only through
	 * clients.
	 */
	private static final String PEOPLE = """
			CALL () {
			  UNWIND $named AS id MATCH (n:Supporter {id: id}) RETURN n, 0 AS rank
			  UNION ALL
			  MATCH (n:Supporter) WHERE n.id STARTS WITH $text RETURN n, 1 AS rank
			  UNION ALL
			  UNWIND $agencies AS id MATCH (n:Agency {id: id}) RETURN n, 2 AS rank
			  UNION ALL
			  UNWIND $agencies AS id MATCH (:Agency {id: id})<-[:WORKS_FOR]-(n) RETURN n, 4 AS rank
			  UNION ALL
			  MATCH (n:Professional) WHERE $code <> '' AND n.profession CONTAINS $code RETURN n, 3 AS rank
			}
			MATCH (n)-[:ALIAS_OF*0..1]->(s) WHERE NOT EXISTS { (s)-[:ALIAS_OF]->() }
			WITH s, min(rank) AS rank
			WHERE NOT s:InformalCarer OR EXISTS {
			  MATCH (s)<-[:ALIAS_OF*0..1]-()<-[:FROM|TO]-(:Tie)-[:OF]->(c:Client) WHERE %s
			}
			RETURN properties(s) AS supporter,
			  COLLECT { MATCH (s)<-[:ALIAS_OF]-(x) RETURN x.id ORDER BY x.id } AS aliases,
			  COLLECT {
			    MATCH (s)<-[:ALIAS_OF*0..1]-()-[e:WORKS_FOR]->()-[:ALIAS_OF*0..1]->(a)
			    WHERE NOT EXISTS { (a)-[:ALIAS_OF]->() }
			    RETURN DISTINCT {id: a.id, name: a.name, from: e.from, until: e.until} AS employer
			    ORDER BY employer.until DESC, employer.id LIMIT 3
			  } AS employers
			ORDER BY rank, s.id LIMIT $most
			""";

	private final Graph graph;

	private final Access access;

	private final InReach reach;

	private final Clients clients;

	private final Names names;

	Finding(Graph graph, Access access, InReach reach, Clients clients, Names names) {
		this.graph = graph;
		this.access = access;
		this.reach = reach;
		this.clients = clients;
		this.names = names;
	}

	/**
	 * What was found.
	 *
	 * @param clients a page of the clients in reach, and how many there are
	 * @param people at most 20 carers, professionals and agencies; on the first page only
	 */
	public record Found(ClientConnection clients, List<Hit> people) {
	}

	/**
	 * Somebody who was found.
	 *
	 * @param id of the record that is kept
	 * @param kind what it is
	 * @param title the name where one may know it, else empty
	 * @param about what it is, and where it belongs
	 */
	public record Hit(Id id, FoundEntry.FoundKind kind, String title, String about) {

		public String address() {
			return ((this.kind == FoundEntry.FoundKind.AGENCY) ? "/agencies/" : "/people/") + this.id;
		}

	}

	/** Whom a text finds; the clients after a cursor of an earlier page. */
	public Found find(String text, int first, @Nullable String after) {
		if (text.isBlank() || text.length() > LONGEST) {
			throw new BadInput("a search has 1 to %d characters".formatted(LONGEST));
		}
		List<Id> named = named(text);
		ClientConnection page = this.clients.search(text, named, first, after);
		return new Found(page, (after == null) ? people(text, named, MOST) : List.of());
	}

	/** Of those in reach, whoever bears the name: however many others do. */
	private List<Id> named(String text) {
		if (!this.names.maySearch(text)) {
			return List.of();
		}
		ClientReach clients = this.access.clients();
		Set<Id> among = new LinkedHashSet<>();
		this.graph.read(this.graph.text(Everybody.in(clients)), clients.parameters(), Fields::of).forEach((row) -> {
			among.add(Fields.required(row.id("client")));
			row.texts("people").forEach((id) -> among.add(Id.of(id)));
		});
		return this.names.search(text, among);
	}

	/** Every client in reach with everybody who is spoken of there. */
	private static final class Everybody {

		static org.neo4j.cypherdsl.core.Statement in(ClientReach reach) {
			Node client = Cypher.node("Client").named("c");
			Node tie = Cypher.node("Tie").named("t");
			Node supporter = Cypher.node("Supporter").named("s");
			return reach.matching(client, Cypher.noCondition())
				.optionalMatch(tie.relationshipTo(client, "OF"))
				.optionalMatch(tie.relationshipTo(supporter, "FROM", "TO"))
				.returning(client.property("id").as("client"),
						Cypher.collectDistinct(supporter.property("id")).as("people"))
				.build();
		}

	}

	private List<Hit> people(String text, List<Id> named, int most) {
		List<Map<String, String>> agencies = this.graph.read(AGENCIES, Map.of(),
				(row) -> Map.of("id", row.get("id").asString(), "name", row.get("name").asString(), "sector",
						Wording.code(row.get("sector").asString())));
		List<String> meant = agencies.stream()
			.filter((one) -> NameWords.match(text, one.getOrDefault("name", "") + " " + one.getOrDefault("sector", "")))
			.map((one) -> one.getOrDefault("id", ""))
			.toList();
		List<Person> people = this.reach.read(PEOPLE, Map.of("named", named.stream().map(Id::value).toList(), "text",
				text, "agencies", meant, "code", code(text), "most", most), Person::from);
		Map<Id, String> known = this.names.ofPeople(named);
		return people.stream().map((person) -> hit(person, name(person, known))).toList();
	}

	/** By which of the records' names it was found. */
	private static String name(Person person, Map<Id, String> known) {
		return Stream.concat(Stream.of(person.id()), person.aliases().stream())
			.flatMap((record) -> Stream.ofNullable(known.get(record)))
			.findFirst()
			.orElse("");
	}

	/** A profession is a code; two letters would mean half of them. */
	private static String code(String text) {
		String code = text.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
		return (code.length() < 3) ? "" : code;
	}

	private static FoundEntry.FoundKind kind(Person person) {
		return switch (person.supporter()) {
			case InformalCarer _ -> FoundEntry.FoundKind.CARER;
			case Professional _ -> FoundEntry.FoundKind.PROFESSIONAL;
			case Agency _ -> FoundEntry.FoundKind.AGENCY;
		};
	}

	private static Hit hit(Person person, String name) {
		List<String> agencies = person.employers().stream().map(Person.Employer::name).distinct().toList();
		return new Hit(person.id(), kind(person), person.isAgency() ? person.title() : name,
				agencies.isEmpty() ? person.kind() : person.kind() + ", " + String.join(", ", agencies));
	}

}
