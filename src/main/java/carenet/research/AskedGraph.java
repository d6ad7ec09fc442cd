package carenet.research;

import carenet.access.Viewer;
import carenet.graph.Graph;

/**
 * Which graph answers whom. Today there is one, that of everybody; a copy for research
 * can answer those who may not see all of it.
 */
@FunctionalInterface
public interface AskedGraph {

	/** The graph; refuses with a sentence whom none may answer. */
	Graph of(Viewer viewer);

}
