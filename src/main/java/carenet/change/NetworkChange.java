package carenet.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.evidence.Attributes;
import carenet.evidence.Testimony;
import carenet.evidence.Tie;
import carenet.network.KnownClient;
import carenet.network.SupportNetwork;
import carenet.network.Undefined;
import carenet.study.TieKind;
import carenet.study.View;
import carenet.study.Wave;

/**
 * What changed around one client between two waves, as a view shows it. Counts and rates
 * are of the ties of supporters to the client.
 *
 * @param from the earlier wave
 * @param to the later wave
 * @param view through whose eyes
 * @param ties what became of each supporter, by id; without those that are absent at both
 * @param needs what became of each need
 * @param contacts what became of each contact between supporters
 * @param counts how many ties became what
 * @param warnings what a reader must know before concluding from it
 */
public record NetworkChange(Wave from, Wave to, View view, List<TieChange> ties, List<NeedChange> needs,
		List<TieChange> contacts, TransitionCounts counts, List<String> warnings) {

	/** What changed between two waves of a client, the earlier one first. */
	public static NetworkChange between(KnownClient known, Wave from, Wave to) {
		return between(known, known.at(from), known.at(to));
	}

	/** The same where the networks of the two waves are at hand. */
	public static NetworkChange between(KnownClient known, SupportNetwork before, SupportNetwork after) {
		Wave from = before.wave();
		Wave to = after.wave();
		List<TieChange> ties = new ArrayList<>();
		List<TieChange> contacts = new ArrayList<>();
		known.testimonies().forEach((tie, testimony) -> {
			if (tie.kind() != TieKind.ADDRESSES) {
				change(known, tie, testimony, from, to)
					.ifPresent(((tie.kind() == TieKind.SUPPORTS) ? ties : contacts)::add);
			}
		});
		List<NeedChange> needs = known.needs()
			.stream()
			.sorted(Comparator.comparing(Need::id))
			.flatMap((need) -> NeedChange.of(need, known, before, after).stream())
			.toList();
		TransitionCounts counts = counts(ties);
		return new NetworkChange(from, to, known.view(), List.copyOf(ties), needs, List.copyOf(contacts), counts,
				warnings(counts, before, after));
	}

	private static Optional<TieChange> change(KnownClient known, Tie tie, Testimony testimony, Wave from, Wave to) {
		return TieTransition.of(testimony, from.index(), to.index(), known.view()).map((change) -> {
			List<String> reasons = endReasons(known, tie, from, to);
			return new TieChange(tie.id(), supporter(known, tie), between(known, tie), change.transition(),
					change.before().state(), change.after().state(), change.conflict(), change.sourceChanged(),
					(change.transition() == Transition.PERSISTED) ? attributes(known, tie, from, to) : List.of(),
					reasons, change.before().reportedBy(), change.after().reportedBy(),
					new ChangeSentence(change, testimony, from.index(), to.index(), known.view()).text(reasons));
		});
	}

	private static List<AttributeChange> attributes(KnownClient known, Tie tie, Wave from, Wave to) {
		Attributes before = known.attributes(tie, from);
		return AttributeChange.between(before, known.attributes(tie, to));
	}

	/**
	 * What counting reports of waves after the one, up to the other, gave as a reason.
	 */
	private static List<String> endReasons(KnownClient known, Tie tie, Wave from, Wave to) {
		Set<String> reasons = new LinkedHashSet<>();
		for (KnownClient.Told told : known.told(tie)) {
			String reason = told.statement().endReason();
			if (reason != null && told.wave() > from.index() && told.wave() <= to.index()
					&& told.endsBetween(from, to)) {
				reasons.add(reason);
			}
		}
		return List.copyOf(reasons);
	}

	private static Supporter supporter(KnownClient known, Tie tie) {
		return known.supporter(tie.from());
	}

	private static List<Supporter> between(KnownClient known, Tie tie) {
		Supporter first = supporter(known, tie);
		return (tie.kind() == TieKind.IN_CONTACT_WITH) ? List.of(first, known.supporter(tie.to())) : List.of(first);
	}

	private static TransitionCounts counts(List<TieChange> ties) {
		Map<Transition, Integer> counts = new EnumMap<>(Transition.class);
		ties.forEach((tie) -> counts.merge(tie.transition(), 1, Integer::sum));
		return TransitionCounts.of(counts);
	}

	private static List<String> warnings(TransitionCounts counts, SupportNetwork before, SupportNetwork after) {
		Set<String> warnings = new LinkedHashSet<>(counts.warnings());
		warnings.addAll(before.warnings());
		warnings.addAll(after.warnings());
		return List.copyOf(warnings);
	}

	public @Nullable Double jaccard() {
		return this.counts.jaccard();
	}

	public @Nullable Double jaccardLow() {
		return this.counts.jaccardLow();
	}

	public @Nullable Double jaccardHigh() {
		return this.counts.jaccardHigh();
	}

	public @Nullable Double coverage() {
		return this.counts.coverage();
	}

	public int hamming() {
		return this.counts.hamming();
	}

	public @Nullable Double persistence() {
		return this.counts.persistence();
	}

	public @Nullable Double turnover() {
		return this.counts.turnover();
	}

	public @Nullable Double stability() {
		return this.counts.stability();
	}

	/** Why a rate is null. */
	public List<Undefined> reasons() {
		return this.counts.reasons();
	}

}
