/**
 * Who the people behind the ids are, apart from the graph and encrypted.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph" })
package carenet.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
