package carenet.accounts;

import java.time.Clock;

import carenet.audit.Auditor;
import carenet.graph.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The accounts of a data folder. */
@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {

	@Bean
	Hashing hashing() {
		return new Hashing();
	}

	@Bean
	Accounts accounts(DataFolder data, Hashing hashing, Auditor auditor, Clock clock) {
		return new Accounts(new AccountFile(data), hashing, auditor, clock);
	}

	@Bean
	Gate gate(Accounts accounts, Hashing hashing, Auditor auditor, Clock clock) {
		return new Gate(accounts, hashing, auditor, clock);
	}

}
