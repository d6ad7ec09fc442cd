/**
 * Many clients at once: tables of what became of their networks and of who was asked, and
 * the clients behind each number.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "study", "graph", "access", "actors", "evidence", "network", "change", "tally" })
package carenet.cohort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
