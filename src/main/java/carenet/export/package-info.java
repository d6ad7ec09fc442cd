/**
 * Writes what the product shows into files that other programs read.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "study")
package carenet.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
