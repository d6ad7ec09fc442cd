/**
 * Where Cypher is written and asked in a browser, and where programs send it: an editor
 * with the library beside it, answers as tables, drawings and files.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "svg", "access", "audit", "edition", "research", "kept", "export" })
package carenet.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
