package carenet.disclosure;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import carenet.demo.StudyGenerator;
import carenet.graph.OwnData;
import carenet.intake.StudyImporter;
import carenet.study.Progress;

import static org.assertj.core.api.Assertions.assertThat;

/** The generated study as somebody meets it who may see sums only. */
@SpringBootTest(properties = "carenet.demo=false")
@AutoConfigureGraphQlTester
@AutoConfigureMockMvc
@OwnData
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForAnalystsTests {

	private static final String LEGEND = "Suppressed: fewer than 10, or a number from which such a one could be worked out.";

	@Autowired
	GraphQlTester graphql;

	@Autowired
	MockMvcTester pages;

	@TestConfiguration(proxyBeanMethods = false)
	static class Analyst {

		@Bean
		AggregateViewer analyst() {
			return () -> "ana";
		}

	}

	@BeforeAll
	static void load(@Autowired StudyImporter importer, @TempDir Path folder) {
		Path demo = folder.resolve("demo");
		new StudyGenerator(35, 1).write(demo);
		importer.importPackage(demo, Progress.NONE);
	}

	@Test
	void suppressedNumbersAreNullWithAReason() {
		GraphQlTester.Response response = this.graphql
			.document(
					"""
							{ cohort { clients disclosure { threshold rounding reason sentence suppressed { group { label } table place } }
							    whole { clients transitions { counts { persisted } ties { transition ties } hamming allowsComparison
							        reasons { measure reason } warnings asked { clients sources { both } } }
							      flows { ties } waves { without statuses { status clients } asked { clients reports } }
							      needs { listed statuses { needs } } measures { n min median undefined { reason clients } reason } } } }
							""")
			.execute();
		response.path("cohort.clients").entity(Integer.class).isEqualTo(35);
		response.path("cohort.disclosure")
			.matchesJson("""
					{"threshold": 10, "rounding": 1, "reason": "FEWER_THAN_THRESHOLD", "sentence": "%s"}"""
				.formatted(LEGEND));
		response.path("cohort.whole.transitions[0].counts").valueIsNull();
		response.path("cohort.whole.transitions[0].ties[*].transition").entityList(String.class).hasSize(9);
		response.path("cohort.whole.flows").entityList(Object.class).hasSize(0);
		response.path("cohort.whole.measures[*].min")
			.entityList(Object.class)
			.satisfies((all) -> assertThat(all).containsOnlyNulls());
	}

	@Test
	void whoIsBehindANumberIsRefused() {
		this.graphql.document("{ cohortClients(cell: {clients: true}) { total } }")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getErrorType()).isEqualTo(ErrorType.FORBIDDEN)));
		assertThat(this.pages.get().uri("/analysis/clients?cell=clients")).hasStatus(403);
	}

	@Test
	void thePageExplainsTheWordAndOpensNothing() {
		assertThat(this.pages.get().uri("/analysis?show=support&show=measures&show=needs&show=differences&group=SEX"))
			.hasStatusOk()
			.bodyText()
			.contains(LEGEND, "35 clients", "suppressed")
			.doesNotContain("/analysis/clients");
	}

	@Test
	void filesSayItToo() {
		assertThat(this.pages.get().uri("/analysis/waves/waves.csv")).hasStatusOk()
			.bodyText()
			.contains("disclosure", "suppressed");
		assertThat(this.pages.get().uri("/analysis/support/flows.svg")).hasStatus(404);
		assertThat(this.pages.get().uri("/analysis/needs/need-coverage.svg")).hasStatusOk()
			.bodyText()
			.doesNotContainPattern(": [1-9]<");
	}

}
