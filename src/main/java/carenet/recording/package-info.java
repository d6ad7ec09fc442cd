/**
 * Recording what was reported: judged as a study package is, written as one deed, and
 * refused with both versions where somebody else was first.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "access", "audit", "actors", "evidence", "intake" })
package carenet.recording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
