package carenet.graph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * For a {@code @SpringBootTest}: the whole product on an embedded database of its own,
 * under {@code target}. Tests with the same configuration share it through Spring's
 * context cache.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = OwnData.Initializer.class)
@Import(StatementCounter.class)
public @interface OwnData {

	/** Gives each context a new folder. */
	class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertyValues.of("carenet.data=" + TestFolders.fresh()).applyTo(context);
		}

	}

}
