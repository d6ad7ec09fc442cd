package carenet.map;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import carenet.evidence.Attributes;
import carenet.evidence.Frequency;
import carenet.map.Comparison.Mark;
import carenet.network.SupportTie;
import carenet.study.Id;
import carenet.study.TieState;
import org.jspecify.annotations.Nullable;

/**
 * A place with those who sit there at a wave, and those who sat there at the earlier one
 * that it is compared with.
 *
 * @param place where
 * @param ties who
 * @param ghosts who no longer does, as far as is known
 * @param comparison with the earlier wave
 */
record Seated(Place place, List<SupportTie> ties, List<SupportTie> ghosts, @Nullable Comparison comparison) {

	boolean isEmpty() {
		return this.ties.isEmpty() && this.ghosts.isEmpty();
	}

	boolean isUnknown() {
		return this.ties.isEmpty() ? mark() == Mark.OPEN
				: this.ties.stream().allMatch((tie) -> tie.state() == TieState.UNKNOWN);
	}

	/** Whether nobody sits here any more. */
	boolean isGhost() {
		return this.ties.isEmpty();
	}

	boolean isGroup() {
		return this.place.seat().isGroup();
	}

	/** Of a single supporter; a group has no sign of its own. */
	Mark mark() {
		return (this.comparison == null || isGroup()) ? Mark.NONE : this.comparison.mark(id());
	}

	/** What became of one of them since the earlier wave. */
	Optional<String> change(SupportTie tie) {
		return Optional.ofNullable(this.comparison).flatMap((one) -> one.sentence(tie.supporter().id()));
	}

	private Id id() {
		return this.place.seat().members().getFirst();
	}

	/** Of a group: how often the most frequent of them comes. */
	Attributes attributes() {
		if (!isGroup()) {
			return this.ties.getFirst().attributes();
		}
		Stream<Frequency> often = this.ties.stream()
			.filter((tie) -> tie.state() == TieState.PRESENT)
			.flatMap((tie) -> Stream.ofNullable(tie.attributes().frequency()));
		return new Attributes(Set.of(), often.sorted().findFirst().orElse(null), null, null, null, null, null);
	}

}
