package carenet.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import carenet.study.Id;
import carenet.study.TieKind;

/**
 * Whom one report says to be there at its own wave, by the kind of the tie and the other
 * end of it.
 *
 * @param byEnd those at one end, by what is at the other
 */
record Named(Map<End, List<Id>> byEnd) {

	/** One end of a tie of a kind. */
	record End(TieKind kind, Id id) {
	}

	static Named of(List<Utterance> utterances, LocalDate day) {
		Map<End, List<Id>> byEnd = new HashMap<>();
		for (Utterance utterance : utterances) {
			if (saysPresent(utterance.statement(), day)) {
				Tie tie = utterance.statement().tie();
				byEnd.computeIfAbsent(new End(tie.kind(), tie.to()), (end) -> new ArrayList<>()).add(tie.from());
				if (tie.kind() == TieKind.IN_CONTACT_WITH) {
					byEnd.computeIfAbsent(new End(tie.kind(), tie.from()), (end) -> new ArrayList<>()).add(tie.to());
				}
			}
		}
		return new Named(byEnd);
	}

	private static boolean saysPresent(Statement statement, LocalDate day) {
		return switch (statement.evidence()) {
			case RETROSPECTIVE -> false;
			case DATED_RECORD -> statement.span().contains(day);
			case EXPLICIT, IMPLICIT -> statement.present();
		};
	}

	List<Id> with(TieKind kind, Id end) {
		return this.byEnd.getOrDefault(new End(kind, end), List.of());
	}

}
