package carenet.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import carenet.actors.Agency;
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

/** Gathers a register from people as statements return them, each read once. */
public final class RegisterBuilder {

	private final Map<String, Supporter> people = new HashMap<>();

	private final Map<String, Agency> employers = new HashMap<>();

	private final List<Employment> employments = new ArrayList<>();

	/** A supporter with or without those whom they work for, as {@link #add} reads it. */
	public static Expression person(Node supporter, boolean withEmployers) {
		Node agency = Cypher.node("Agency").named("a");
		Relationship employment = supporter.relationshipTo(agency, "WORKS_FOR").named("e");
		return Cypher.listOf(Cypher.properties(supporter),
				withEmployers
						? Cypher.listBasedOn(employment)
							.returning(Cypher.listOf(Cypher.properties(agency), Cypher.properties(employment)))
						: Cypher.listOf());
	}

	/** Adds somebody unless already there. */
	public Id add(Value person) {
		Fields properties = new Fields(person.get(0));
		String id = Fields.required(properties.text("id"));
		Supporter known = this.people.get(id);
		if (known != null) {
			return known.id();
		}
		Supporter supporter = Supporter.from(properties);
		this.people.put(id, supporter);
		person.get(1).values().forEach((employment) -> add(supporter.id(), employment));
		return supporter.id();
	}

	private void add(Id person, Value employment) {
		Agency agency = Agency.from(new Fields(employment.get(0)));
		Fields span = new Fields(employment.get(1));
		this.employers.put(agency.id().value(), agency);
		this.employments.add(new Employment(person, agency.id(),
				new Interval(Fields.required(span.day("from")), Fields.required(span.day("until")))));
	}

	public Register register() {
		List<Supporter> all = new ArrayList<>(this.people.values());
		all.addAll(this.employers.values());
		return Register.of(all, this.employments);
	}

}
