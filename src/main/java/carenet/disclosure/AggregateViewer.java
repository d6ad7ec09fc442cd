package carenet.disclosure;

import org.jspecify.annotations.Nullable;

/** Tells whether who asks now may see sums only. */
@FunctionalInterface
public interface AggregateViewer {

	/**
	 * The id of the account that sums are kept apart for; null for who may see clients.
	 */
	@Nullable String account();

}
