/**
 * The desk at which access is decided: caseloads, consent, emergencies, names.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "audit", "access", "actors" })
package carenet.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
