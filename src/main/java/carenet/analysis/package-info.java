/**
 * The analysis page: many clients at once as tables and figures, and the clients behind
 * each number.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "audit", "access", "actors", "evidence", "network",
		"change", "tally", "cohort", "map", "figure", "export", "words" })
package carenet.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
