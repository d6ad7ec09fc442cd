/**
 * The command line.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "audit", "access", "accounts", "signin", "actors",
		"evidence", "network", "change", "intake", "fhir", "networkcanvas", "erasure", "people", "likeness", "sameness",
		"demo", "map", "research", "edition", "kept", "cohort", "analysis", "export", "words", "copy", "codebook" })
package carenet.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
