package carenet.change;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import carenet.evidence.ClientFile;
import carenet.evidence.NaiveReading;
import carenet.evidence.NaiveReading.Seen;
import carenet.evidence.NaiveReading.Told;
import carenet.evidence.Tie;
import carenet.study.TieState;
import carenet.study.View;

/** Section 3 of the semantics, sentence by sentence, from the evidence. */
record NaiveChange(ClientFile file, NaiveReading reading) {

	/** What became of a tie, by its name; null where it is not listed. */
	record Outcome(String name, TieState before, TieState after, boolean conflict, boolean sourceChanged) {
	}

	@Nullable Outcome of(Tie tie, int w, int v, View view) {
		Seen f0 = this.reading.see(tie, w, view);
		Seen f1 = this.reading.see(tie, v, view);
		Told told = this.reading.told(tie, w, v, view);
		String name = name(tie, w, v, view, f0.state(), f1.state(), told);
		if (name == null) {
			return null;
		}
		boolean conflict = f0.conflict() || f1.conflict();
		if (noWaveBetween(w, v)) {
			conflict |= told.start() && f0.state() == TieState.PRESENT;
			conflict |= told.end() && f1.state() == TieState.PRESENT;
		}
		return new Outcome(name, f0.state(), f1.state(), conflict,
				name.equals("PERSISTED") && saidYesAtBoth(tie, w, v, view).isEmpty());
	}

	private @Nullable String name(Tie tie, int w, int v, View view, TieState f0, TieState f1, Told told) {
		// 1
		if (f0 == TieState.NOT_APPLICABLE || f1 == TieState.NOT_APPLICABLE) {
			if (f0 == TieState.PRESENT) {
				return "EXITED";
			}
			return (f1 == TieState.PRESENT) ? "ENTERED" : null;
		}
		// 2
		if (told.start() && f0 != TieState.PRESENT && f1 == TieState.PRESENT) {
			return "ADDED";
		}
		if (told.end() && f0 == TieState.PRESENT && f1 != TieState.PRESENT) {
			return told.death() ? "EXITED" : "ENDED";
		}
		if (told.startThenEnd() && f0 != TieState.PRESENT && f1 != TieState.PRESENT) {
			return "TRANSIENT";
		}
		// 3
		if (f0 == TieState.PRESENT && f1 == TieState.PRESENT) {
			return "PERSISTED";
		}
		Set<List<Object>> both = new HashSet<>(this.reading.covering(tie, w, view));
		both.retainAll(this.reading.covering(tie, v, view));
		TieState m0 = this.reading.see(tie, w, view, both).state();
		TieState m1 = this.reading.see(tie, v, view, both).state();
		// 4
		if (f0 == TieState.ABSENT && f1 == TieState.PRESENT) {
			return (m0 == TieState.ABSENT && m1 == TieState.PRESENT) ? "ADDED" : "FIRST_OBSERVED";
		}
		// 5
		if (f0 == TieState.PRESENT && f1 == TieState.ABSENT) {
			return (m0 == TieState.PRESENT && m1 == TieState.ABSENT) ? "ENDED" : "NOT_REOBSERVED";
		}
		// 6
		if (f0 == TieState.ABSENT && f1 == TieState.ABSENT) {
			return null;
		}
		// 7
		if (f0 == TieState.UNKNOWN && f1 == TieState.PRESENT) {
			return "FIRST_OBSERVED";
		}
		if (f0 == TieState.PRESENT && f1 == TieState.UNKNOWN) {
			return "NOT_REOBSERVED";
		}
		return "UNKNOWN";
	}

	private boolean noWaveBetween(int w, int v) {
		return this.file.waves().stream().noneMatch((wave) -> wave.index() > w && wave.index() < v);
	}

	private Set<List<Object>> saidYesAtBoth(Tie tie, int w, int v, View view) {
		Set<List<Object>> both = new HashSet<>();
		for (List<Object> voice : this.reading.covering(tie, w, view)) {
			if (!this.reading.see(tie, w, view, Set.of(voice)).reportedBy().isEmpty()
					&& !this.reading.see(tie, v, view, Set.of(voice)).reportedBy().isEmpty()) {
				both.add(voice);
			}
		}
		return both;
	}

}
