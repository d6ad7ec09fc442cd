/**
 * Who looked, searched, changed or exported what, when and why: a log that can be added
 * to, and not be altered unseen.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph" })
package carenet.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
