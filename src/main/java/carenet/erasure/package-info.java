/**
 * What a person may ask for: that everything about the person is removed, or handed over.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "audit", "access", "accounts", "actors", "evidence" })
package carenet.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
