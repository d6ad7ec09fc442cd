package carenet.cli;

/** What the program answers to whoever started it. */
enum ExitCode {

	DONE(0), OUR_FAULT(1), USAGE(2), BAD_INPUT(3), NOT_FOUND(4);

	private final int code;

	ExitCode(int code) {
		this.code = code;
	}

	int code() {
		return this.code;
	}

}
