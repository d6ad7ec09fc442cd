/**
 * The support network around a client at a wave: its ties, needs, contacts and measures.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "access", "actors", "evidence" })
package carenet.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
