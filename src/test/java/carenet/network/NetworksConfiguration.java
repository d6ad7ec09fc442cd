package carenet.network;

import carenet.access.AccessForEverybody;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** Networks over the database that tests share. */
@TestConfiguration(proxyBeanMethods = false)
@Import({ AccessForEverybody.class, Networks.class, CareDensities.class })
public class NetworksConfiguration {

}
