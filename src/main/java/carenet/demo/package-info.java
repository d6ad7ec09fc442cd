/**
 * The demonstration study: generated people, seeded, plausible, marked as synthetic.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "actors", "intake", "graph" })
package carenet.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
