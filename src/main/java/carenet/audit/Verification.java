package carenet.audit;

import java.util.List;

/**
 * What came of verifying the log.
 *
 * @param entries how many entries fit
 * @param last the last of them
 * @param damages what does not fit, in the order of the log; the first says the most
 * @param more how many further damages there are
 * @param remarks what is no damage
 */
public record Verification(long entries, Anchor last, List<Damage> damages, long more, List<String> remarks) {

	public Verification {
		damages = List.copyOf(damages);
		remarks = List.copyOf(remarks);
	}

	public boolean isWhole() {
		return this.damages.isEmpty();
	}

	/**
	 * A place at which the log is not as it was written.
	 *
	 * @param number of the entry that should be there
	 * @param file in which it should be
	 * @param line on which line, from 1 on; 0 where lines do not count
	 * @param what is wrong
	 */
	public record Damage(long number, String file, long line, String what) {

		@Override
		public String toString() {
			String place = (this.line > 0) ? this.file + ", line " + this.line : this.file;
			return "entry %d (%s): %s".formatted(this.number, place, this.what);
		}

	}

}
