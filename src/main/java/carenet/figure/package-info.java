/**
 * Draws numbers over many clients as SVG: data in, the same bytes out for the same data.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "svg")
package carenet.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
