/**
 * FHIR R4 in: resources that care records write, translated into a study package, with
 * everything that could not be used and why.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "access", "actors", "evidence", "intake" })
package carenet.fhir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
