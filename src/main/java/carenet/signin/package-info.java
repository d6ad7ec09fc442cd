/**
 * Signing in to the served product: sessions, programs that send a password or a token,
 * and which role may open which page.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "audit", "access", "accounts", "passkeys" })
package carenet.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
