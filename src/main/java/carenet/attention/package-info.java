/**
 * What a coordinator must look at: what is lost if somebody stops, who cannot be missed,
 * where help is doubled, and who helps with the same need without being in contact.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "actors", "evidence", "network", "words" })
package carenet.attention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
