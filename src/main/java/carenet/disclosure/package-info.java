/**
 * Statistical disclosure control: what may be told of many clients to those who may not
 * see single ones, so that no number, and nothing worked out from several, tells of few.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "access", "actors", "network", "change", "tally", "cohort" })
package carenet.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
