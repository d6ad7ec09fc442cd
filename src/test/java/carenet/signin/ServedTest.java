package carenet.signin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import carenet.graph.OwnData;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test over HTTP against the whole product, in which one has to sign in; all such tests
 * share one product, so that each makes accounts of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "carenet.sign-in=required", "carenet.demo=false", "carenet.live.beat=1s",
				"carenet.cors.origins=https://dashboard.example.org", "spring.servlet.multipart.max-file-size=1MB" })
@OwnData
@Import(Guests.class)
@interface ServedTest {

}
