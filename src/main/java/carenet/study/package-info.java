/**
 * The words everybody speaks: waves, ids, sources, rules, views, spans of time and the
 * three kinds of error; no framework, no imports from other rooms.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package carenet.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
