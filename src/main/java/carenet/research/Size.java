package carenet.research;

/**
 * How large a value can become by the words that make it.
 *
 * @param weight how often something that is there once can stand in it
 * @param isWide whether it can be as long as there are rows
 * @param isDeep whether something in it can be as long again
 */
record Size(int weight, boolean isWide, boolean isDeep) {

	static final Size ONE = new Size(1, false, false);

	static final Size WIDE = new Size(1, true, false);

	private static final int MOST = 256;

	private static final int MOST_WIDE = 16;

	Size plus(Size other) {
		return new Size(sum(this.weight, other.weight), this.isWide || other.isWide, this.isDeep || other.isDeep);
	}

	Size times(int often) {
		return new Size((int) Math.min(1_000_000L, (long) this.weight * Math.max(1, often)), this.isWide, this.isDeep);
	}

	/** A list or map with this in it. */
	Size held() {
		return new Size(this.weight, this.isWide, this.isDeep || this.isWide);
	}

	/** As many of these as there are rows. */
	Size collected() {
		return new Size(Math.max(1, this.weight), true, this.isWide);
	}

	/** One of what is in it. */
	Size element() {
		return new Size(this.weight, this.isDeep, this.isDeep);
	}

	Size atLeastOne() {
		return (this.weight > 0) ? this : new Size(1, this.isWide, this.isDeep);
	}

	boolean isTooMuch() {
		return this.weight > (this.isWide ? MOST_WIDE : MOST);
	}

	private static int sum(int one, int other) {
		return Math.min(1_000_000, one + other);
	}

}
