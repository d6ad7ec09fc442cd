/**
 * Questions that were saved with the fingerprint of what was answered, to be asked again.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "access", "edition", "research" })
package carenet.kept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
