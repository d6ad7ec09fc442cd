/**
 * The people and agencies around clients: their pages, whom a text finds, and two records
 * that are of one person.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "graph", "audit", "access", "actors", "evidence", "erasure",
		"network", "change", "words" })
package carenet.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
