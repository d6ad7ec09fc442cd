package carenet.likeness;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What was suggested, against what is true. */
final class Tally {

	int rightly;

	int wrongly;

	int missed;

	private final Map<Misspelling, int[]> bySlip = new EnumMap<>(Misspelling.class);

	void pair(boolean same, boolean suggested) {
		this.rightly += (same && suggested) ? 1 : 0;
		this.wrongly += (!same && suggested) ? 1 : 0;
		this.missed += (same && !suggested) ? 1 : 0;
	}

	void slip(Misspelling slip, boolean found) {
		int[] counts = this.bySlip.computeIfAbsent(slip, (one) -> new int[2]);
		counts[0] += found ? 1 : 0;
		counts[1]++;
	}

	double precision() {
		return (double) this.rightly / (this.rightly + this.wrongly);
	}

	double recall() {
		return (double) this.rightly / (this.rightly + this.missed);
	}

	int pairs() {
		return this.rightly + this.missed;
	}

	String row(String who) {
		return String.format(Locale.ROOT, "| %s | %d | %.3f | %.3f |", who, pairs(), precision(), recall());
	}

	static String slips(Tally carers, Tally staff) {
		StringBuilder rows = new StringBuilder();
		for (Misspelling slip : Misspelling.values()) {
			rows.append("| %s | %s | %s |%n".formatted(slip.words(), carers.share(slip), staff.share(slip)));
		}
		return rows.toString();
	}

	private String share(Misspelling slip) {
		int[] counts = this.bySlip.getOrDefault(slip, new int[2]);
		return (counts[1] == 0) ? "–" : "%d of %d".formatted(counts[0], counts[1]);
	}

}
