/**
 * Writes SVG that is well-formed whatever stands in it, and knows how wide its texts run.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package carenet.svg;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
