/**
 * Cypher about one wave: a text that begins with {@code AS OF WAVE 1} becomes Cypher in
 * which every relationship that has waves or dates is held to that wave and view, or is
 * refused with the reason. It reads and writes text, and asks no database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "study")
package carenet.asof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
