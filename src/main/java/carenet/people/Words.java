package carenet.people;

import java.util.Collection;
import java.util.stream.Collectors;

import carenet.network.SupportTie;
import carenet.words.Wording;

/** What the pages about people call codes and states. */
final class Words {

	private Words() {
	}

	static String of(Collection<? extends Enum<?>> codes) {
		return codes.stream().map((code) -> Wording.code(code.name())).collect(Collectors.joining(", "));
	}

	/** Where a tie stands at a wave, without claiming what nobody said. */
	static String state(SupportTie tie) {
		String disagree = tie.conflict() ? "; informants disagree" : "";
		return switch (tie.state()) {
			case PRESENT -> "there" + disagree;
			case ABSENT -> "not named, or said not to help" + disagree;
			case UNKNOWN -> tie.conflict() ? "disputed" : "nobody was asked about it";
			case NOT_APPLICABLE -> "had died";
		};
	}

}
