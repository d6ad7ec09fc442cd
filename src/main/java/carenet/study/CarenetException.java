package carenet.study;

/**
 * The three kinds of error that are the caller's to mend; everything else is our fault. A
 * message says what, which value, and what would be right.
 */
public abstract sealed class CarenetException extends RuntimeException permits BadInput, NotFound, NotAllowed {

	private static final long serialVersionUID = 1L;

	protected CarenetException(String message) {
		super(message);
	}

}
