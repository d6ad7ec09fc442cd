/**
 * The Neo4j that holds everything, embedded or remote: its start, its schema, and one way
 * to ask it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study" })
package carenet.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
