/**
 * Cypher for researchers: a library of questions that explain themselves, and a guarded
 * way to ask any other that only reads.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "access", "edition", "asof" })
package carenet.research;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
