/**
 * Clients, carers, professionals, agencies and needs: the nodes of the graph.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "access" })
package carenet.actors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
