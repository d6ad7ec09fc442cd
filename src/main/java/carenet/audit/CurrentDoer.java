package carenet.audit;

/** Who is behind what happens now, on this thread. */
@FunctionalInterface
public interface CurrentDoer {

	Doer get();

}
