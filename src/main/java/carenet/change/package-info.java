/**
 * What changed around a client between two waves, how sure that is, and which change
 * nobody could have seen.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "actors", "evidence", "network" })
package carenet.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
