package carenet.sameness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.access.Identity;
import carenet.access.IdentityVault;
import carenet.actors.CareType;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.actors.Sex;
import carenet.actors.Supporter;
import carenet.graph.Fields;
import carenet.graph.Graph;
import carenet.likeness.Facts;
import carenet.likeness.PersonName;
import carenet.likeness.Profile;
import carenet.people.InReach;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carers and professionals with what is compared of them: from the graph, and from the
 * vault as long as the comparison lasts.
 */
@Component
class KnownPeople {

	/** The most people around one client who are compared. */
	static final int MOST_OF_CIRCLE = 300;

	private static final int CLIENTS_AT_ONCE = 500;

	private static final int STAFF_AT_ONCE = 2_000;

	private static final int PHONE_DIGITS = 9;

	private static final String PERSON = """
			{
			  supporter: properties(s),
			  others: COLLECT { MATCH (s)<-[:ALIAS_OF]-(x) RETURN properties(x) AS other ORDER BY x.id },
			  agencies: COLLECT {
			    MATCH (s)<-[:ALIAS_OF*0..1]-()-[:WORKS_FOR]->()-[:ALIAS_OF*0..1]->(a)
			    WHERE NOT EXISTS { (a)-[:ALIAS_OF]->() }
			    RETURN DISTINCT a.id
			  }
			}
			""";

	private static final String CIRCLE = """
			CALL (c) {
			  MATCH (c)<-[:OF]-(:Tie)-[:FROM|TO]->(r:Supporter)-[:ALIAS_OF*0..1]->(s:InformalCarer|Professional)
			  WHERE NOT EXISTS { (s)-[:ALIAS_OF]->() } AND (s:InformalCarer OR $staff)
			  WITH DISTINCT s ORDER BY s.id LIMIT $circle
			""";

	private static final String CIRCLES = """
			MATCH (c:Client) WHERE c.id > $after AND %s
			WITH c ORDER BY c.id LIMIT $most
			""" + CIRCLE + "RETURN collect(" + PERSON + ") AS people } RETURN c.id AS client, people ORDER BY client";

	private static final String CIRCLE_OF = """
			MATCH (c:Client {id: $client}) WHERE %s
			""" + CIRCLE + "RETURN collect(" + PERSON + ") AS people } RETURN c.id AS client, people";

	private static final String STAFF = """
			MATCH (s:Professional) WHERE s.id > $after AND NOT EXISTS { (s)-[:ALIAS_OF]->() }
			WITH s ORDER BY s.id LIMIT $most
			RETURN""" + PERSON + "AS person ORDER BY s.id";

	private static final String SOME = """
			UNWIND $ids AS id
			MATCH (:Supporter {id: id})-[:ALIAS_OF*0..1]->(s:InformalCarer|Professional)
			WHERE NOT EXISTS { (s)-[:ALIAS_OF]->() }
			  AND (NOT s:InformalCarer OR EXISTS {
			    MATCH (s)<-[:ALIAS_OF*0..1]-()<-[:FROM|TO]-(:Tie)-[:OF]->(c:Client) WHERE %s
			  })
			WITH DISTINCT s
			RETURN""" + PERSON + "AS person";

	private final Graph graph;

	private final InReach reach;

	private final IdentityVault vault;

	KnownPeople(Graph graph, InReach reach, IdentityVault vault) {
		this.graph = graph;
		this.reach = reach;
		this.vault = vault;
	}

	/**
	 * Who is spoken of around one client.
	 *
	 * @param client whose circle it is
	 * @param people at most {@value #MOST_OF_CIRCLE}
	 * @param isCut whether there are more
	 */
	record Circle(Id client, List<Somebody> people, boolean isCut) {
	}

	/** The carers around some clients in reach, in their order, after one. */
	List<Circle> circles(String after) {
		return circles(CIRCLES,
				Map.of("after", after, "most", CLIENTS_AT_ONCE, "circle", MOST_OF_CIRCLE + 1, "staff", false));
	}

	/** Carers and professionals around one client; nothing for one out of reach. */
	List<Circle> circle(Id client) {
		return circles(CIRCLE_OF, Map.of("client", client.value(), "circle", MOST_OF_CIRCLE + 1, "staff", true));
	}

	private List<Circle> circles(String cypher, Map<String, Object> parameters) {
		return this.reach.read(cypher, parameters, (row) -> {
			List<Somebody> people = row.list("people", this::somebody);
			return new Circle(Fields.required(row.id("client")),
					people.subList(0, Math.min(MOST_OF_CIRCLE, people.size())), people.size() > MOST_OF_CIRCLE);
		});
	}

	/** All professionals: whoever may see clients knows of them. */
	List<Somebody> staff() {
		List<Somebody> all = new ArrayList<>();
		String after = "";
		int read;
		do {
			List<Somebody> some = this.graph.read(STAFF, Map.of("after", after, "most", STAFF_AT_ONCE),
					(row) -> somebody(Fields.of(row).fields("person")));
			all.addAll(some);
			read = some.size();
			after = some.isEmpty() ? after : some.getLast().id().value();
		}
		while (read == STAFF_AT_ONCE);
		return all;
	}

	/** Whoever is meant by these ids, by each of the person's records. */
	Map<Id, Somebody> find(Collection<Id> ids) {
		List<Somebody> found = this.reach.read(SOME, Map.of("ids", ids.stream().map(Id::value).distinct().toList()),
				(row) -> somebody(row.fields("person")));
		return found.stream()
			.flatMap((one) -> one.profile().records().stream().map((record) -> Map.entry(record, one)))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private Somebody somebody(Fields row) {
		Supporter kept = Supporter.from(row.fields("supporter"));
		List<Supporter> all = new ArrayList<>(List.of(kept));
		all.addAll(row.list("others", Supporter::from));
		List<Id> records = all.stream().map(Supporter::id).toList();
		Collection<Identity> known = this.vault.findAll(records).values();
		Set<Id> agencies = row.texts("agencies").stream().map(Id::of).collect(Collectors.toSet());
		Profile.Kind kind = (kept instanceof Professional) ? Profile.Kind.PROFESSIONAL : Profile.Kind.CARER;
		return new Somebody(kept, new Profile(kept.id(), records, kind, names(known), facts(all, agencies, known)));
	}

	private static List<PersonName> names(Collection<Identity> known) {
		return known.stream()
			.flatMap((one) -> Stream.ofNullable(one.name()))
			.map(PersonName::of)
			.filter((name) -> !name.isEmpty())
			.toList();
	}

	private static Facts facts(List<Supporter> all, Set<Id> agencies, Collection<Identity> known) {
		List<InformalCarer> carers = all.stream()
			.filter(InformalCarer.class::isInstance)
			.map(InformalCarer.class::cast)
			.toList();
		Set<String> professions = all.stream()
			.filter(Professional.class::isInstance)
			.map((one) -> ((Professional) one).profession())
			.collect(Collectors.toSet());
		Set<CareType> types = values(carers, InformalCarer::careType);
		types.remove(CareType.OTHER);
		Set<Sex> sexes = values(carers, InformalCarer::sex);
		sexes.remove(Sex.UNKNOWN);
		Set<LocalDate> deaths = values(carers, InformalCarer::deceasedOn);
		Set<String> emails = values(known, Identity::email);
		return new Facts(values(carers, InformalCarer::relation), types, sexes,
				values(carers, InformalCarer::birthYear), deaths, professions, agencies,
				values(known, (one) -> digits(one.phone())),
				emails.stream().map((one) -> one.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet()));
	}

	private static <T, V> Set<V> values(Collection<T> all, Function<T, @Nullable V> value) {
		Set<V> values = new HashSet<>();
		for (T one : all) {
			V found = value.apply(one);
			if (found != null) {
				values.add(found);
			}
		}
		return values;
	}

	/** With or without the country's code. */
	private static @Nullable String digits(@Nullable String phone) {
		String digits = (phone != null) ? phone.replaceAll("\\D", "") : "";
		return (digits.length() < PHONE_DIGITS) ? null : digits.substring(digits.length() - PHONE_DIGITS);
	}

}
