/**
 * What each report says of each tie, and what follows from it: voices, coverage,
 * testimony, states, and the projection into plain relationships.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "actors" })
package carenet.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
