package carenet.cohort;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import carenet.actors.ClientFilter;
import carenet.actors.Supporters;
import carenet.evidence.Chronicle;
import carenet.graph.GraphTest;
import carenet.graph.StatementCounter;
import carenet.study.View;
import carenet.tally.Cell;
import carenet.tally.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** No cohort is read by going through all nodes of a label. */
@GraphTest
@Import(CohortConfiguration.class)
class CohortPlanTests {

	private static final Pattern PARAMETER = Pattern.compile("\\$`?(\\w+)`?");

	@Autowired
	Cohorts cohorts;

	@Autowired
	StatementCounter statements;

	@Autowired
	Driver driver;

	@Test
	void seeksWhereItCan(@Autowired Supporters supporters, @Autowired Chronicle chronicle) {
		new ManyClients(1, 4).write(supporters, chronicle);
		CohortQuestion grouped = new CohortQuestion(ClientFilter.search("h"), View.DEFAULT,
				new Grouping.ByScheme("CASE_TYPE"), EnumSet.allOf(Table.class));
		List<String> sent = this.statements.statements(() -> {
			this.cohorts.find(CohortQuestion.everybody(EnumSet.allOf(Table.class)));
			this.cohorts.find(grouped);
			this.cohorts.find(new CohortQuestion(ClientFilter.ALL, View.DEFAULT,
					new Grouping.ByAttribute(Grouping.Attribute.BIRTH_DECADE), EnumSet.of(Table.TRANSITIONS)));
			this.cohorts.open(grouped, null, new Cell.Everybody(), 20, null);
			this.cohorts.open(grouped, null, new Cell.AtWave(0, null), 20, null);
		});
		List<String> scans = new ArrayList<>();
		for (String statement : sent.stream().distinct().toList()) {
			plan(statement).filter((operator) -> operator.contains("Scan") && !operator.contains("IndexScan"))
				.forEach((operator) -> scans.add(operator + " in " + statement));
		}
		assertThat(sent).hasSizeGreaterThan(10);
		assertThat(scans).isEmpty();
	}

	private Stream<String> plan(String statement) {
		Map<String, Object> parameters = new HashMap<>();
		Matcher matcher = PARAMETER.matcher(statement);
		while (matcher.find()) {
			parameters.put(matcher.group(1), null);
		}
		try (Session session = this.driver.session()) {
			return operators(session.run("EXPLAIN " + statement, parameters).consume().plan());
		}
	}

	private static Stream<String> operators(Plan plan) {
		return Stream.concat(Stream.of(plan.operatorType()),
				plan.children().stream().flatMap((child) -> operators(child)));
	}

}
