/**
 * Local accounts: who may sign in with which password or token and in which roles, kept
 * in a file beside the graph.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "audit", "access" })
package carenet.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
