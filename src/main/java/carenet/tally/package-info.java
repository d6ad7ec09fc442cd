/**
 * What one client adds to the numbers of a cohort, the sums of that, and what statistics
 * make of the sums; no database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "actors", "evidence", "network", "change" })
package carenet.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
