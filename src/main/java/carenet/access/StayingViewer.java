package carenet.access;

import java.util.Optional;
import java.util.function.Supplier;

/** Who looks now, for work that goes on after the request, on whatever thread. */
@FunctionalInterface
public interface StayingViewer {

	/**
	 * Whoever is on this thread, to be asked again later: as they are then, and empty
	 * once their session is over or their account no longer lets them in.
	 */
	Supplier<Optional<Viewer>> staying();

}
