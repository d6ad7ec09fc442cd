package carenet.graph;

/**
 * A controller that registers data loaders when it is made: it has to be there before the
 * first question, even where nothing is made before it is asked for.
 */
public interface BatchLoading {

}
