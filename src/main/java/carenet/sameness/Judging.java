package carenet.sameness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import carenet.evidence.Alias;
import carenet.study.Id;

/**
 * Decisions held against what is known and against each other, and what is to be done if
 * nothing is wrong. Several records that are the same, two by two, become one person
 * under one of them.
 */
final class Judging {

	private final List<Wanted> wanted;

	private final Map<Id, Somebody> people;

	private final Differences.Standing differences;

	private final List<Decided.Problem> problems = new ArrayList<>();

	private final Joining joining = new Joining();

	private final Map<Set<Id>, Integer> apart = new LinkedHashMap<>();

	private final Map<Id, Integer> separated = new LinkedHashMap<>();

	private final Map<Set<Id>, Integer> opened = new LinkedHashMap<>();

	private int already;

	Judging(List<Wanted> wanted, Map<Id, Somebody> people, Differences.Standing differences) {
		this.wanted = wanted;
		this.people = people;
		this.differences = differences;
	}

	/**
	 * What is to be done.
	 * @param candidate a pair as it stands now
	 */
	Decided judge(BiFunction<Id, Id, Optional<Candidate>> candidate, String by, Instant at) {
		for (int i = 0; i < this.wanted.size(); i++) {
			Wanted one = this.wanted.get(i);
			if (areThere(i, one) && isAsItWas(i, one, candidate)) {
				take(i, one);
			}
		}
		contradictions();
		List<Alias> merged = merged(by, at);
		return this.problems.isEmpty()
				? new Decided(List.of(), merged,
						this.apart.keySet().stream().map((pair) -> difference(pair, by, at)).toList(),
						List.copyOf(this.separated.keySet()),
						this.opened.keySet().stream().map((pair) -> difference(pair, by, at)).toList(), this.already)
				: Decided
					.refused(this.problems.stream().sorted(Comparator.comparingInt(Decided.Problem::number)).toList());
	}

	private static Difference difference(Set<Id> pair, String by, Instant at) {
		List<Id> ends = pair.stream().sorted().toList();
		return Difference.of(ends.getFirst(), ends.getLast(), by, at);
	}

	private void wrong(int number, String field, String code, String value, String message, String expected) {
		this.problems.add(new Decided.Problem(number, field, code, value, message, expected));
	}

	private boolean areThere(int number, Wanted wish) {
		Somebody kept = this.people.get(wish.kept());
		Somebody record = this.people.get(wish.record());
		if (kept == null) {
			wrong(number, "kept", "unknown-person", wish.kept().value(), "no carer or professional here has this id",
					"the id of a record that is spoken of");
		}
		if (record == null) {
			wrong(number, "record", "unknown-person", wish.record().value(),
					"no carer or professional here has this id", "the id of a record that is spoken of");
		}
		if (wish.kept().equals(wish.record())) {
			wrong(number, "record", "same-id", wish.record().value(), "both are one record", "the ids of two");
			return false;
		}
		if (kept != null && record != null && kept.profile().kind() != record.profile().kind()) {
			wrong(number, "record", "other-kind", wish.record().value(), "one is a carer, the other a professional",
					"two carers, or two professionals");
			return false;
		}
		return kept != null && record != null;
	}

	/** A decision was made on what could be seen then. */
	private boolean isAsItWas(int number, Wanted wish, BiFunction<Id, Id, Optional<Candidate>> candidate) {
		String now = wish.seal().isEmpty() ? ""
				: candidate.apply(wish.kept(), wish.record()).map(Candidate::seal).orElse("");
		if (!now.equals(wish.seal())) {
			wrong(number, "pair", "changed", wish.seal(),
					"what is known of these two has changed since it was looked at", "a decision on what is known now");
		}
		return now.equals(wish.seal());
	}

	private void take(int number, Wanted wish) {
		Somebody kept = somebody(wish.kept());
		Somebody record = somebody(wish.record());
		boolean areOne = kept.id().equals(record.id());
		Optional<Difference> areTwo = areOne ? Optional.empty() : this.differences.between(kept, record);
		switch (wish.verdict()) {
			case SAME -> {
				if (areTwo.isPresent()) {
					wrong(number, "decision", "decided-otherwise", "same", "somebody has said that they are two people",
							"undecided, which takes that back, and same after it");
				}
				else if (areOne) {
					this.already++;
				}
				else {
					this.joining.join(number, kept.id(), record.id());
				}
			}
			case DIFFERENT -> {
				if (areOne) {
					wrong(number, "decision", "decided-otherwise", "different", "they are one person already",
							"undecided, which takes that back, and different after it");
				}
				else if (areTwo.isPresent()) {
					this.already++;
				}
				else {
					this.apart.putIfAbsent(Set.of(kept.id(), record.id()), number);
				}
			}
			case UNDECIDED -> open(number, wish, areOne, areTwo);
		}
	}

	private void open(int number, Wanted wish, boolean areOne, Optional<Difference> areTwo) {
		if (areTwo.isPresent()) {
			this.opened.putIfAbsent(Set.of(areTwo.get().one(), areTwo.get().other()), number);
		}
		else if (!areOne) {
			this.already++;
		}
		else {
			Id kept = somebody(wish.kept()).id();
			Id alias = wish.record().equals(kept) ? wish.kept() : wish.record();
			if (!wish.kept().equals(kept) && !wish.record().equals(kept)) {
				wrong(number, "kept", "not-kept", wish.kept().value(), "both stand for another record",
						"the pair of one of them with " + kept);
			}
			else {
				this.separated.putIfAbsent(alias, number);
			}
		}
	}

	private Somebody somebody(Id id) {
		Somebody somebody = this.people.get(id);
		if (somebody == null) {
			throw new IllegalStateException("nobody was found to be missing");
		}
		return somebody;
	}

	private void contradictions() {
		this.apart.forEach((pair, number) -> {
			List<Id> ends = List.copyOf(pair);
			if (this.joining.becomeOne(ends.getFirst(), ends.getLast())) {
				wrong(number, "decision", "contradiction", "different", "other decisions make these two one person",
						"decisions that can all be true");
			}
		});
		this.joining.groups().forEach((group) -> {
			for (int i = 0; i < group.size(); i++) {
				for (int j = i + 1; j < group.size(); j++) {
					refuseTwo(group.get(i), group.get(j));
				}
			}
		});
		this.separated.forEach((alias, number) -> {
			Id kept = somebody(alias).id();
			if (this.joining.hasJoined(kept) || this.apart.keySet().stream().anyMatch((pair) -> pair.contains(kept))) {
				wrong(number, "decision", "contradiction", "undecided", "other decisions are about the same person",
						"taking back in a file of its own, first");
			}
		});
	}

	private void refuseTwo(Id first, Id second) {
		if (this.differences.between(somebody(first), somebody(second)).isPresent()) {
			wrong(this.joining.number(List.of(first, second)), "decision", "decided-otherwise", "same",
					"it makes %s and %s one person, who were said to be two".formatted(first, second),
					"undecided for these two first");
		}
	}

	private List<Alias> merged(String by, Instant at) {
		List<Alias> merged = new ArrayList<>();
		this.joining.groups().forEach((group) -> {
			List<Id> bearing = group.stream().filter((id) -> somebody(id).isMerged()).toList();
			if (bearing.size() > 1) {
				wrong(this.joining.number(group), "kept", "both-kept", bearing.getLast().value(),
						"%s stand for other records already"
							.formatted(String.join(" and ", bearing.stream().map(Id::value).toList())),
						"taking those merges back first");
				return;
			}
			Id kept = bearing.isEmpty() ? this.joining.kept(group) : bearing.getFirst();
			group.stream().filter((id) -> !id.equals(kept)).forEach((id) -> merged.add(new Alias(id, kept, by, at)));
		});
		return merged;
	}

}
