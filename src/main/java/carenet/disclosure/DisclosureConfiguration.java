package carenet.disclosure;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

import carenet.cohort.Publication;

/** Disclosure control, and who is under it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DisclosureRules.class)
class DisclosureConfiguration {

	/** Until somebody says who looks, whoever does may see clients. */
	@Bean
	@Fallback
	AggregateViewer everybodyMaySeeClients() {
		return () -> null;
	}

	@Bean
	Publication publication(AggregateViewer viewer, DisclosureRules rules, Clock clock) {
		return new ControlledPublication(viewer, rules, new AskedSets(rules, clock));
	}

}
