/**
 * The forms in which is written down what somebody told: all of them work without
 * scripts, and nothing that was typed is lost.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "access", "audit", "actors", "evidence", "intake", "network", "map",
		"recording", "words" })
package carenet.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
