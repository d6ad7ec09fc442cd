package carenet.map;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import carenet.change.NetworkChange;
import carenet.change.TieChange;
import carenet.network.KnownClient;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;
import carenet.study.Id;
import carenet.study.TieState;

/**
 * A drawing beside an earlier wave: what became of everybody since then.
 *
 * @param before the earlier network
 * @param change from there to the wave that is drawn
 */
public record Comparison(SupportNetwork before, NetworkChange change) {

	/** What became of everybody between two waves of a client. */
	public static Comparison between(KnownClient known, SupportNetwork before, SupportNetwork after) {
		return new Comparison(before, NetworkChange.between(known, before, after));
	}

	/** The sign beside somebody. */
	enum Mark {

		/** Who was not there, to those who could tell of both. */
		ADDED("+"),

		/** Who was there, and stays as a ghost. */
		ENDED("−"),

		/** Of whom nobody could tell at one of the waves. */
		OPEN("?"),

		/** Who goes on. */
		NONE("");

		private final String sign;

		Mark(String sign) {
			this.sign = sign;
		}

		String sign() {
			return this.sign;
		}

	}

	private Optional<TieChange> of(Id supporter) {
		return this.change.ties().stream().filter((tie) -> tie.supporter().id().equals(supporter)).findFirst();
	}

	Mark mark(Id supporter) {
		return of(supporter).map((tie) -> switch (tie.transition()) {
			case ADDED, ENTERED -> Mark.ADDED;
			case ENDED, EXITED, TRANSIENT -> Mark.ENDED;
			case FIRST_OBSERVED, NOT_REOBSERVED, UNKNOWN -> Mark.OPEN;
			case PERSISTED -> Mark.NONE;
		}).orElse(Mark.NONE);
	}

	/** The change in words; empty where somebody goes on as before. */
	Optional<String> sentence(Id supporter) {
		return of(supporter).filter((tie) -> mark(supporter) != Mark.NONE || tie.conflict() || tie.sourceChanged())
			.map(TieChange::sentence);
	}

	/** Who was there, and is not among those who are drawn. */
	List<SupportTie> ghosts(Set<Id> drawn) {
		return this.before.ties(TieState.PRESENT)
			.stream()
			.filter((tie) -> !drawn.contains(tie.supporter().id()))
			.filter((tie) -> mark(tie.supporter().id()) != Mark.NONE)
			.toList();
	}

}
