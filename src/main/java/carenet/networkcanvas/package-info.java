/**
 * Interviews by Network Canvas in: CSV and GraphML exports, translated into a study
 * package as a mapping says.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "access", "actors", "evidence", "intake" })
package carenet.networkcanvas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
