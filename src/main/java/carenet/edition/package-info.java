/**
 * Which evidence an answer was read from: one word for all of it, the same wherever and
 * in whatever order it was loaded.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph" })
package carenet.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
