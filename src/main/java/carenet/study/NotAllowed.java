package carenet.study;

/** The caller may not do this, now or here. */
public final class NotAllowed extends CarenetException {

	private static final long serialVersionUID = 1L;

	public NotAllowed(String message) {
		super(message);
	}

}
