package carenet.demo;

/**
 * What is spread evenly over the clients instead of thrown for each of them; the steps
 * are those of the four-dimensional R-sequence (Roberts 2018).
 */
enum Evenly {

	SIZE(0.8566748838545029), INFORMAL_SHARE(0.733891856627126), PROBLEMS(0.6287067210378087),
	CONTACT_SHARE(0.5385972572236101);

	private final double step;

	Evenly(double step) {
		this.step = step;
	}

	double step() {
		return this.step;
	}

}
