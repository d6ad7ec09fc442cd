package carenet.evidence;

import java.util.Map;

import carenet.actors.Agency;
import carenet.actors.Employment;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.graph.Graph;
import carenet.graph.Properties;

/** Writes the people of a story, as an import does before their evidence. */
public final class People {

	private People() {
	}

	public static void write(Graph graph, Story story) {
		story.register().supporters().values().forEach((supporter) -> write(graph, supporter));
		story.register().employments().values().forEach((all) -> all.forEach((one) -> write(graph, one)));
	}

	private static void write(Graph graph, Supporter supporter) {
		Map<String, Object> parameters = Map.of("id", supporter.id().value(), "properties", properties(supporter));
		switch (supporter) {
			case InformalCarer _ ->
				graph.run("MERGE (s:Supporter:InformalCarer {id: $id}) SET s += $properties", parameters);
			case Professional _ ->
				graph.run("MERGE (s:Supporter:Professional {id: $id}) SET s += $properties", parameters);
			case Agency _ -> graph.run("MERGE (s:Supporter:Agency {id: $id}) SET s += $properties", parameters);
		}
	}

	private static Map<String, Object> properties(Supporter supporter) {
		return switch (supporter) {
			case InformalCarer carer -> Properties.of("careType", carer.careType(), "deceasedOn", carer.deceasedOn());
			case Professional professional ->
				Properties.of("profession", professional.profession(), "publiclyPaid", professional.publiclyPaid());
			case Agency agency -> Properties.of("name", agency.name(), "sector", agency.sector(), "municipal",
					agency.municipal(), "integratedCareTeam", agency.integratedCareTeam());
		};
	}

	private static void write(Graph graph, Employment employment) {
		graph.run("""
				MATCH (p:Supporter {id: $person}) MATCH (a:Agency {id: $agency})
				MERGE (p)-[:WORKS_FOR {from: $from, until: $until}]->(a)
				""", Properties.of("person", employment.person(), "agency", employment.agency(), "from",
				employment.span().from(), "until", employment.span().until()));
	}

}
