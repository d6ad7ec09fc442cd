package carenet.study;

/**
 * Somebody who wants to know how far a long piece of work has come; how that is shown is
 * theirs.
 */
@FunctionalInterface
public interface Progress {

	/** Nobody looks. */
	Progress NONE = (step) -> {
	};

	/** Called often, in order, from one thread; an implementation throttles by itself. */
	void at(Step step);

	/**
	 * A moment of the work.
	 *
	 * @param stage what is being done, in a few words
	 * @param done how much of it is done
	 * @param total how much there is; {@link #UNKNOWN} where nobody knows yet
	 * @param unit what is counted
	 */
	record Step(String stage, long done, long total, String unit) {

		public static final long UNKNOWN = -1;

	}

}
