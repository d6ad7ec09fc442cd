package carenet.change;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

import carenet.network.NetworksConfiguration;

/** Changes over the database that tests share. */
@TestConfiguration(proxyBeanMethods = false)
@Import({ NetworksConfiguration.class, NetworkChanges.class })
public class ChangeConfiguration {

}
