/**
 * The demonstration study: first a world is made, seeded and plausible, then people who
 * see only a part of it tell what they see; marked as synthetic.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "actors", "evidence" })
package carenet.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
