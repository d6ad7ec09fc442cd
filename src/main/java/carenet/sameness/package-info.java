/**
 * Which records may be of one person, and what somebody decided about them: candidates
 * with a score and why, decisions that are kept and can be undone.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "audit", "access", "actors", "evidence", "intake",
		"likeness", "people", "words" })
package carenet.sameness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
