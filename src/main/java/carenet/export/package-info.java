/**
 * Writes what the product shows into files that other programs read.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "audit", "access", "actors", "evidence", "network",
		"change", "intake" })
package carenet.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
