/**
 * The pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "audit", "access", "actors", "people", "intake", "fhir",
		"networkcanvas", "words" })
package carenet.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
