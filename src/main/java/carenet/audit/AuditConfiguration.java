package carenet.audit;

import java.time.Clock;

import carenet.graph.DataFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One log for a data folder, wherever the graph is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

	@Bean
	AuditLog auditLog(DataFolder data, AuditSettings settings, Clock clock) {
		return AuditLog.open(data, settings, clock);
	}

	@Bean
	Auditor auditor(AuditLog log, CurrentDoer doer) {
		return new Auditor(log, doer);
	}

}
