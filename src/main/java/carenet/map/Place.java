package carenet.map;

/**
 * Where a seat is, seen from the centre of the drawing.
 *
 * @param seat whose place
 * @param x to the right
 * @param y downwards
 */
record Place(Seat seat, double x, double y) {

	/** Half the size of a symbol. */
	static final double SYMBOL = 20;

	static final double LABEL_WIDTH = 112;

	static final double LABEL_SIZE = 13.5;

	static final double LINE_HEIGHT = 15;

	static final int LABEL_LINES = 2;

	private static final double GAP = 6;

	/** Labels stand on the outer side, so that no line to the centre runs through one. */
	boolean isLabelAbove() {
		return this.y < -1e-6;
	}

	/** Everything that the symbol and its label can take. */
	Box box() {
		double label = GAP + LABEL_LINES * LINE_HEIGHT;
		double above = isLabelAbove() ? label : 0;
		double below = isLabelAbove() ? 0 : label;
		return new Box(this.x - LABEL_WIDTH / 2, this.y - SYMBOL - 2 - above, this.x + LABEL_WIDTH / 2,
				this.y + SYMBOL + 2 + below);
	}

	/** The symbol alone, with its marks. */
	Box symbol() {
		return Box.around(this.x, this.y, 2 * SYMBOL + 10, 2 * SYMBOL + 10);
	}

	double firstBaseline(int lines) {
		return isLabelAbove() ? this.y - SYMBOL - GAP - (lines - 1) * LINE_HEIGHT - 1
				: this.y + SYMBOL + GAP + LINE_HEIGHT - 4;
	}

}
