/**
 * The trajectory of a client from day 0 on: when needs were found and by whom, how long
 * until they were planned for and addressed, what surrounds an admission, and how far
 * informants agree. It describes, and claims no cause.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "actors", "evidence", "network", "change" })
package carenet.trajectory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
