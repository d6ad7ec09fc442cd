package carenet.cohort;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import carenet.actors.Supporters;
import carenet.change.ChangeConfiguration;
import carenet.evidence.ChronicleConfiguration;

/** Cohorts over the database that tests share, with what fills it. */
@TestConfiguration(proxyBeanMethods = false)
@Import({ ChronicleConfiguration.class, ChangeConfiguration.class, Supporters.class, Cohorts.class })
public class CohortConfiguration {

	@Bean
	Publication publication() {
		return Publication.EVERYTHING;
	}

}
