/**
 * A pseudonymous copy of the graph for research, in a store of its own, and a door
 * through which it can be read.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "audit", "access", "actors", "evidence" })
package carenet.copy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
