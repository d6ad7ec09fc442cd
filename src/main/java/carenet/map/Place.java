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

	/** By how much larger a symbol is where there are no labels. */
	static final double SMALL = 1.35;

	private static final double GAP = 6;

	/** Room for the star and the sign of disagreement, or for a larger symbol. */
	private static final double MARKS = 8;

	/** Labels stand on the outer side, so that no line to the centre runs through one. */
	boolean isLabelAbove() {
		return this.y < -1e-6;
	}

	/** Everything that the symbol and its label can take. */
	Box box() {
		double label = GAP + LABEL_LINES * LINE_HEIGHT;
		double above = SYMBOL + (isLabelAbove() ? 2 + label : MARKS);
		double below = SYMBOL + (isLabelAbove() ? MARKS : 2 + label);
		return new Box(this.x - LABEL_WIDTH / 2, this.y - above, this.x + LABEL_WIDTH / 2, this.y + below);
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
