/**
 * Draws a support network as SVG, by the rules of eco-maps and concentric circles.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "svg", "actors", "evidence", "network", "words", "change" })
package carenet.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
