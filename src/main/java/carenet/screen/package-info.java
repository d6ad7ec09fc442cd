/**
 * The coordinator's screen: one client with who supports them, what changed, which needs
 * are open, and what breaks if somebody stops.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "audit", "access", "actors", "evidence", "network", "change",
		"trajectory", "attention", "words", "map" })
package carenet.screen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
