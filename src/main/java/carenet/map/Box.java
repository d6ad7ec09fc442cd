package carenet.map;

/**
 * An upright rectangle on the drawing.
 *
 * @param left smallest x
 * @param top smallest y
 * @param right largest x
 * @param bottom largest y
 */
record Box(double left, double top, double right, double bottom) {

	static Box around(double x, double y, double width, double height) {
		return new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
	}

	boolean overlaps(Box other) {
		return this.left < other.right && other.left < this.right && this.top < other.bottom && other.top < this.bottom;
	}

	boolean contains(Box other) {
		return this.left <= other.left && this.top <= other.top && this.right >= other.right
				&& this.bottom >= other.bottom;
	}

	Box with(Box other) {
		return new Box(Math.min(this.left, other.left), Math.min(this.top, other.top),
				Math.max(this.right, other.right), Math.max(this.bottom, other.bottom));
	}

	Box grown(double margin) {
		return new Box(this.left - margin, this.top - margin, this.right + margin, this.bottom + margin);
	}

	/** The distance from the centre of the drawing to the farthest corner. */
	double reach() {
		return Math.sqrt(Math.max(this.left * this.left, this.right * this.right)
				+ Math.max(this.top * this.top, this.bottom * this.bottom));
	}

	/** Whether the straight line from the centre of the drawing to a point meets it. */
	boolean isOnTheWayTo(double x, double y) {
		double enters = 0;
		double leaves = 1;
		double[][] slabs = { { x, this.left, this.right }, { y, this.top, this.bottom } };
		for (double[] slab : slabs) {
			if (Math.abs(slab[0]) < 1e-9) {
				if (slab[1] > 0 || slab[2] < 0) {
					return false;
				}
				continue;
			}
			enters = Math.max(enters, Math.min(slab[1] / slab[0], slab[2] / slab[0]));
			leaves = Math.min(leaves, Math.max(slab[1] / slab[0], slab[2] / slab[0]));
		}
		return enters < leaves;
	}

	double width() {
		return this.right - this.left;
	}

	double height() {
		return this.bottom - this.top;
	}

}
