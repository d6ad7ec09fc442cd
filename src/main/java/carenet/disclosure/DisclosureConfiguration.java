package carenet.disclosure;

import java.time.Clock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

import carenet.access.CurrentViewer;
import carenet.access.Right;
import carenet.access.Viewer;
import carenet.cohort.Publication;
import carenet.study.BadInput;

/** Disclosure control, and who is under it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DisclosureRules.class)
class DisclosureConfiguration {

	/** Whoever may count clients and not see them. */
	@Bean
	@Fallback
	AggregateViewer whoMaySeeSumsOnly(CurrentViewer current) {
		return () -> {
			Viewer viewer = current.get();
			return viewer.may(Right.SEE_CLIENTS) ? null : viewer.account();
		};
	}

	@Bean
	Publication publication(AggregateViewer viewer, DisclosureRules rules, Clock clock,
			@Value("${carenet.disclosure.views:any}") String views) {
		if (!views.equals("any") && !views.equals("one")) {
			throw new BadInput("carenet.disclosure.views is 'any' or 'one', not '%s'".formatted(views));
		}
		return new ControlledPublication(viewer, rules, new AskedSets(rules, clock),
				new AskedViews(views.equals("one"), clock));
	}

}
