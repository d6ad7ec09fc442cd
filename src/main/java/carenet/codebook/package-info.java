/**
 * What everything in the graph is called and means: generated from the documentation of
 * the graph, the schema, and the program's own lists and words.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "study", "access", "actors", "evidence", "network", "change", "trajectory", "words" })
package carenet.codebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
