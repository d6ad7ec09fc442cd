/**
 * Who looks, whose data they may read, and who the people behind the ids are: apart from
 * the graph and encrypted.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "audit" })
package carenet.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
