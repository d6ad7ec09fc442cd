package carenet.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import carenet.actors.Agency;
import carenet.actors.Employment;
import carenet.actors.Supporter;
import carenet.graph.Fields;
import carenet.study.Id;
import carenet.study.Interval;
import org.neo4j.driver.SimpleQueryRunner;

/** Reads the register of supporters and of whom they work for. */
final class Registers {

	private Registers() {
	}

	static Register find(SimpleQueryRunner runner, Collection<Id> supporters) {
		List<Supporter> found = new ArrayList<>();
		List<Employment> employments = new ArrayList<>();
		runner.run("""
				UNWIND $ids AS id
				MATCH (s:Supporter {id: id})
				RETURN properties(s) AS supporter,
				  [(s)-[e:WORKS_FOR]->(a:Agency) | {agency: properties(a), from: e.from, until: e.until}] AS employers
				""", Map.of("ids", supporters.stream().map(Id::value).toList())).forEachRemaining((row) -> {
			Fields fields = Fields.of(row);
			add(Supporter.from(fields.fields("supporter")), fields.list("employers", (one) -> one), found, employments);
		});
		return Register.of(found, employments);
	}

	private static void add(Supporter supporter, List<Fields> employers, List<Supporter> found,
			List<Employment> employments) {
		found.add(supporter);
		for (Fields employer : employers) {
			Agency agency = Agency.from(employer.fields("agency"));
			found.add(agency);
			employments.add(new Employment(supporter.id(), agency.id(),
					new Interval(Fields.required(employer.day("from")), Fields.required(employer.day("until")))));
		}
	}

}
