package carenet.screen;

import org.jspecify.annotations.Nullable;

/**
 * A way to another wave of the same view.
 *
 * @param index the wave's index
 * @param label T0, T1, …
 * @param day the wave's date
 * @param status how the occasion went
 * @param supporters how many support, in words
 * @param address where the link leads
 * @param current whether it is the one that is shown
 * @param map a small drawing
 */
record WaveLink(int index, String label, String day, String status, String supporters, String address, boolean current,
		String map) {

	public @Nullable String ariaCurrent() {
		return this.current ? "page" : null;
	}

}
