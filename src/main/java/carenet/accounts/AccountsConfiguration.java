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
	AccountFile accountFile(DataFolder data) {
		return new AccountFile(data);
	}

	@Bean
	Accounts accounts(AccountFile file, Hashing hashing, Auditor auditor, Clock clock) {
		return new Accounts(file, hashing, auditor, clock);
	}

	@Bean
	Passkeys passkeys(AccountFile file, Accounts accounts, Clock clock) {
		return new Passkeys(file, accounts, clock);
	}

	@Bean
	Gate gate(Accounts accounts, Hashing hashing, Auditor auditor, Clock clock) {
		return new Gate(accounts, hashing, auditor, clock);
	}

}
