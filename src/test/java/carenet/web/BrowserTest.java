package carenet.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import carenet.graph.OwnData;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test in a real browser against the whole product with the people of {@link Town}; all
 * such tests share one product and one browser.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "carenet.demo=false", "spring.servlet.multipart.max-file-size=1MB" })
@OwnData
@Import(Town.class)
@ExtendWith(Chromium.class)
@interface BrowserTest {

}
