package carenet.map;

import carenet.actors.Need;

/**
 * Where a need is: outside the rings, near those who help with it.
 *
 * @param need the need
 * @param x to the right
 * @param y downwards
 */
record NeedPlace(Need need, double x, double y) {

	/** Half the size of a diamond. */
	static final double SYMBOL = 13;

	static final double LABEL_WIDTH = 122;

	private static final double HEIGHT = 34;

	/** Where the text starts, seen from the diamond. */
	enum Side {

		LEFT, RIGHT, ABOVE, BELOW

	}

	Side side() {
		if (Math.abs(this.x) < .3 * Math.abs(this.y)) {
			return (this.y < 0) ? Side.ABOVE : Side.BELOW;
		}
		return (this.x < 0) ? Side.LEFT : Side.RIGHT;
	}

	/** The diamond alone, as large as it is drawn anywhere. */
	Box symbol() {
		return Box.around(this.x, this.y, 3 * SYMBOL, 3 * SYMBOL);
	}

	/** Everything that the diamond and its label can take. */
	Box box() {
		double s = SYMBOL + 3;
		return switch (side()) {
			case LEFT -> new Box(this.x - s - LABEL_WIDTH, this.y - HEIGHT / 2, this.x + s, this.y + HEIGHT / 2);
			case RIGHT -> new Box(this.x - s, this.y - HEIGHT / 2, this.x + s + LABEL_WIDTH, this.y + HEIGHT / 2);
			case ABOVE -> new Box(this.x - LABEL_WIDTH / 2, this.y - s - HEIGHT, this.x + LABEL_WIDTH / 2, this.y + s);
			case BELOW -> new Box(this.x - LABEL_WIDTH / 2, this.y - s, this.x + LABEL_WIDTH / 2, this.y + s + HEIGHT);
		};
	}

}
