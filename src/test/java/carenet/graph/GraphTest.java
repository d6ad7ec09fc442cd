package carenet.graph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A test against the one database that all such tests of a JVM share, emptied before each
 * class: {@link Graph}, the driver and every repository are there; further beans come by
 * {@code @Import}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(classes = GraphTestConfiguration.class,
		initializers = { ConfigDataApplicationContextInitializer.class, SharedNeo4j.class })
@ExtendWith({ SpringExtension.class, EmptyGraph.class })
public @interface GraphTest {

}
