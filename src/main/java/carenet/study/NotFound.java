package carenet.study;

/** What was asked for is not there, or not within the caller's reach. */
public final class NotFound extends CarenetException {

	private static final long serialVersionUID = 1L;

	public NotFound(String message) {
		super(message);
	}

}
