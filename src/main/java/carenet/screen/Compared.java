package carenet.screen;

import org.jspecify.annotations.Nullable;

/**
 * An earlier wave to compare with, or none.
 *
 * @param name in words
 * @param address where the link leads
 * @param current whether it is what is shown
 */
record Compared(String name, String address, boolean current) {

	public @Nullable String ariaCurrent() {
		return this.current ? "true" : null;
	}

}
