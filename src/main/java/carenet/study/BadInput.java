package carenet.study;

/** What was given cannot be right. */
public final class BadInput extends CarenetException {

	private static final long serialVersionUID = 1L;

	public BadInput(String message) {
		super(message);
	}

}
