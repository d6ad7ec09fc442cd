/**
 * Passkeys: what a browser is asked for, whether its answer is right, and which roles
 * stay shut without one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "access", "accounts" })
package carenet.passkeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
