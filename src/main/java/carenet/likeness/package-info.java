/**
 * How likely it is that two records are of one person, and why: names as they are spelt
 * and sound, what is registered, and how people told of them. No database, no decision.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "access", "actors" })
package carenet.likeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
