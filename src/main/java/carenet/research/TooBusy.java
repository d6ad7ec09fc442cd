package carenet.research;

/** There are as many queries as may run at once; later there will not be. */
public final class TooBusy extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** After how many seconds it is worth to ask again. */
	public static final int SECONDS = 5;

	private final boolean isOwn;

	TooBusy(boolean isOwn) {
		super(isOwn ? "you have as many queries running as one account may have; stop one, or ask again later"
				: "there are as many queries running as this server runs at once; ask again later");
		this.isOwn = isOwn;
	}

	/** Whether it is the account's own queries that are too many. */
	public boolean isOwn() {
		return this.isOwn;
	}

}
