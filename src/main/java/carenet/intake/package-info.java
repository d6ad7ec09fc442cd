/**
 * Study packages in: read, checked as a whole, and loaded so that nothing half-done is
 * seen.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "access", "actors", "evidence" })
package carenet.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
