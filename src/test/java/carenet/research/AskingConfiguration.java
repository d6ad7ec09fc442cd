package carenet.research;

import carenet.access.AccessForEverybody;
import carenet.edition.DatasetVersions;
import carenet.evidence.ChronicleConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** Everything that it takes to ask the database that tests share. */
@TestConfiguration(proxyBeanMethods = false)
@Import({ ChronicleConfiguration.class, AccessForEverybody.class, DatasetVersions.class, WholeStore.class, Turns.class,
		GuardedQueries.class, QueryLibrary.class })
public class AskingConfiguration {

}
