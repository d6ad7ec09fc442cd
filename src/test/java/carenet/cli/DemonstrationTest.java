package carenet.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;

import carenet.demo.StudyGenerator;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.SharedNeo4j;
import carenet.graph.TestFolders;
import carenet.intake.StudyImporter;
import carenet.study.Progress;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A test of the product on the demonstration study, without pages. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = SharedNeo4j.class)
@ExtendWith(DemonstrationTest.Loaded.class)
@interface DemonstrationTest {

	/** Nothing but the demonstration study is in the store. */
	final class Loaded implements BeforeAllCallback {

		@Override
		public void beforeAll(ExtensionContext test) {
			ApplicationContext context = SpringExtension.getApplicationContext(test);
			EmptyGraph.empty(context.getBean(Graph.class));
			Path folder = TestFolders.fresh();
			new StudyGenerator(StudyGenerator.CLIENTS, StudyGenerator.SEED).write(folder);
			context.getBean(StudyImporter.class).importPackage(folder, Progress.NONE);
		}

	}

}
