/**
 * The pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "audit", "access", "actors", "evidence", "network",
		"people", "change", "intake", "fhir", "networkcanvas", "demo", "map", "export", "words" })
package carenet.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
