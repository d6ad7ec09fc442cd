package carenet.intake;

import carenet.evidence.AliasBook;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** Imports over the database that tests share. */
@TestConfiguration(proxyBeanMethods = false)
@Import({ StudyImporter.class, StudyWriters.class, AliasBook.class })
public class IntakeConfiguration {

}
