package carenet.graph;

import java.util.Map;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties the database before the tests of a class; the schema stays. */
public class EmptyGraph implements BeforeAllCallback {

	@Override
	public void beforeAll(ExtensionContext context) {
		empty(SpringExtension.getApplicationContext(context).getBean(Graph.class));
	}

	public static void empty(Graph graph) {
		graph.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS", Map.of());
	}

}
