/**
 * Telling whoever looks at a client that something was recorded since: by polling the
 * revisions of the clients that are watched, whoever wrote, wherever.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "access", "audit", "actors", "recording" })
package carenet.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
