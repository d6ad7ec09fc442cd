package carenet.evidence;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** The chronicle with the system's clock, for tests against the database. */
@TestConfiguration(proxyBeanMethods = false)
@Import(Chronicle.class)
public class ChronicleConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
