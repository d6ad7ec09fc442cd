package carenet.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.actors.Agency;
import carenet.actors.Aliases;
import carenet.actors.Employment;
import carenet.actors.Supporter;
import carenet.graph.Fields;
import carenet.study.Id;
import carenet.study.Interval;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.TypeSystem;

/** Gathers a register from people as statements return them, each read once. */
public final class RegisterBuilder {

	static final String ALIAS_OF = "ALIAS_OF";

	private final Map<String, Supporter> people = new HashMap<>();

	private final Map<String, Agency> employers = new HashMap<>();

	private final List<Employment> employments = new ArrayList<>();

	private final Map<Id, Id> aliases = new HashMap<>();

	private boolean lacking;

	/** A supporter and what is asked of that person, as {@link #add} reads it. */
	public static Expression person(Node supporter, PersonExtent extent) {
		if (!extent.records()) {
			return Cypher.listOf(Cypher.properties(supporter), employers(supporter, extent.employers()),
					Cypher.listOf(), Cypher.count(supporter.relationshipBetween(Cypher.anyNode(), ALIAS_OF)));
		}
		Node other = Cypher.node("Supporter").named("other");
		return Cypher
			.listOf(Cypher.properties(supporter), employers(supporter, extent.employers()), kept(supporter), Cypher
				.listBasedOn(supporter.relationshipBetween(other, ALIAS_OF).length(1, 2))
				.returning(Cypher.listOf(Cypher.properties(other), employers(other, extent.employers()), kept(other))));
	}

	private static Expression employers(Node supporter, boolean wanted) {
		Node agency = Cypher.node("Agency").named("a");
		Node kept = Cypher.node("Agency").named("k");
		Relationship employment = supporter.relationshipTo(agency, "WORKS_FOR").named("e");
		return wanted ? Cypher.listBasedOn(employment)
			.returning(Cypher.listOf(Cypher.properties(agency), Cypher.properties(employment),
					Cypher.listBasedOn(agency.relationshipTo(kept, ALIAS_OF)).returning(Cypher.properties(kept))))
				: Cypher.listOf();
	}

	private static Expression kept(Node supporter) {
		Node kept = Cypher.node("Supporter").named("k");
		return Cypher.listBasedOn(supporter.relationshipTo(kept, ALIAS_OF)).returning(kept.property("id"));
	}

	/** Adds somebody with the other records of that person, unless already there. */
	public Id add(Value person) {
		Value others = person.get(3);
		if (others.hasType(TypeSystem.getDefault().INTEGER())) {
			this.lacking |= others.asInt() > 0;
		}
		else {
			others.values().forEach(this::addRecord);
		}
		return addRecord(person);
	}

	/** Whether somebody has other records, which were not read. */
	public boolean lacksRecords() {
		return this.lacking;
	}

	/** One record stands for another. */
	void alias(Id alias, Id kept) {
		this.aliases.put(alias, kept);
	}

	private Id addRecord(Value person) {
		Fields properties = new Fields(person.get(0));
		String id = Fields.required(properties.text("id"));
		Supporter known = this.people.get(id);
		if (known != null) {
			return known.id();
		}
		Supporter supporter = Supporter.from(properties);
		this.people.put(id, supporter);
		person.get(1).values().forEach((employment) -> add(supporter.id(), employment));
		person.get(2).values().forEach((kept) -> alias(supporter.id(), Id.of(kept.asString())));
		return supporter.id();
	}

	private void add(Id person, Value employment) {
		Agency agency = Agency.from(new Fields(employment.get(0)));
		Fields span = new Fields(employment.get(1));
		this.employers.put(agency.id().value(), agency);
		employment.get(2).values().forEach((one) -> {
			Agency kept = Agency.from(new Fields(one));
			this.employers.put(kept.id().value(), kept);
			alias(agency.id(), kept.id());
		});
		this.employments.add(new Employment(person, agency.id(),
				new Interval(Fields.required(span.day("from")), Fields.required(span.day("until")))));
	}

	/** Who has been added so far, employers too. */
	Set<Id> ids() {
		return Stream.concat(this.people.values().stream(), this.employers.values().stream())
			.map(Supporter::id)
			.collect(Collectors.toSet());
	}

	/** What will have been said of these takes the place of what is registered. */
	void take(Coming coming, Set<Id> records) {
		for (Id id : records) {
			Supporter supporter = coming.people().get(id);
			if (supporter != null) {
				this.people.put(id.value(), supporter);
			}
			List<Employment> theirs = coming.employments().get(id);
			if (theirs != null) {
				this.employments.removeIf((one) -> one.person().equals(id));
				this.employments.addAll(theirs);
			}
			Id kept = coming.aliases().get(id);
			if (kept != null) {
				alias(id, kept);
			}
		}
		this.employers
			.replaceAll((id, known) -> (coming.people().get(known.id()) instanceof Agency agency) ? agency : known);
	}

	public Register register() {
		List<Supporter> all = new ArrayList<>(this.people.values());
		all.addAll(this.employers.values());
		return Register.of(all, this.employments, new Aliases(this.aliases));
	}

}
