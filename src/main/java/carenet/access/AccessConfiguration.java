package carenet.access;

import carenet.graph.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The vault lives in the data folder, wherever the graph is. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

	@Bean
	IdentityVault identityVault(DataFolder data) {
		return IdentityVault.open(data);
	}

}
