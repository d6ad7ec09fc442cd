package carenet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

import carenet.graph.OwnData;

import static org.assertj.core.api.Assertions.assertThat;

/** The schema and the code agree, in names and in what can be null. */
@NullMarked
@SpringBootTest(properties = "carenet.demo=false")
@OwnData
class GraphQlSchemaTests {

	@Autowired
	Inspected inspected;

	@Autowired
	GraphQlSource source;

	@Test
	void everyFieldOfTheSchemaIsAnsweredByTheCodeAndTheOtherWayRound() {
		assertThat(this.source.schema().getQueryType()).isNotNull();
		SchemaReport report = Objects.requireNonNull(this.inspected.report);
		assertThat(report.unmappedFields()).isEmpty();
		assertThat(report.unmappedRegistrations()).isEmpty();
		assertThat(report.unmappedArguments()).isEmpty();
	}

	@Test
	void whatCanBeNullInTheCodeCanBeNullInTheSchema() {
		SchemaReport report = Objects.requireNonNull(this.inspected.report);
		List<String> errors = new ArrayList<>();
		report.fieldNullnessErrors().forEach((field, error) -> errors.add(field + ": " + error));
		report.argumentNullnessErrors()
			.forEach((fetcher, arguments) -> arguments.forEach((error) -> errors.add(fetcher + ": " + error)));
		assertThat(errors).isEmpty();
	}

	/** What was found when the schema was built. */
	static final class Inspected {

		private @Nullable SchemaReport report;

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Inspection {

		@Bean
		Inspected inspected() {
			return new Inspected();
		}

		@Bean
		GraphQlSourceBuilderCustomizer inspection(Inspected inspected) {
			return (builder) -> builder.inspectSchemaMappings((report) -> inspected.report = report);
		}

	}

}
