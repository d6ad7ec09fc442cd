package carenet.likeness;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How near two names are.
 *
 * @param given the given names
 * @param family the family names
 * @param reordered whether one of the two had to be read in another order
 */
public record NameComparison(Closeness given, Closeness family, boolean reordered) {

	static final NameComparison NOTHING = new NameComparison(Closeness.UNKNOWN, Closeness.UNKNOWN, false);

	static NameComparison of(PersonName one, PersonName other) {
		return new NameComparison(given(one.given(), other.given()), family(one.family(), other.family()), false);
	}

	/** By the first, unless a later one is called by. */
	private static Closeness given(List<Word> one, List<Word> other) {
		if (one.isEmpty() || other.isEmpty()) {
			return Closeness.UNKNOWN;
		}
		Closeness first = one.getFirst().to(other.getFirst());
		if (first != Closeness.DIFFERENT) {
			return first;
		}
		boolean called = one.stream()
			.filter((word) -> !word.isInitial())
			.anyMatch((word) -> other.stream()
				.filter((name) -> !name.isInitial())
				.anyMatch((name) -> word.to(name) == Closeness.SAME));
		return called ? Closeness.FITS : Closeness.DIFFERENT;
	}

	private static Closeness family(List<Word> one, List<Word> other) {
		if (one.isEmpty() || other.isEmpty()) {
			return Closeness.UNKNOWN;
		}
		if (texts(one).equals(texts(other))) {
			return Closeness.SAME;
		}
		Closeness nearest = Closeness.DIFFERENT;
		for (Word word : one) {
			for (Word name : other) {
				Closeness near = word.to(name);
				nearest = (near.rank() > nearest.rank()) ? near : nearest;
			}
		}
		boolean several = one.size() > 1 || other.size() > 1;
		return (several && nearest.rank() > Closeness.PART.rank()) ? Closeness.PART : nearest;
	}

	private static Set<String> texts(List<Word> words) {
		return words.stream().map(Word::text).collect(Collectors.toCollection(HashSet::new));
	}

	NameComparison inAnotherOrder() {
		return new NameComparison(this.given, this.family, true);
	}

	/**
	 * The other one only where it is nearer; of two that are as near, a name that stands
	 * alone is rather a family's.
	 */
	NameComparison orNearer(NameComparison other) {
		if (other.rank() == rank() && this.reordered && other.reordered) {
			return (other.family.rank() > this.family.rank()) ? other : this;
		}
		return (other.rank() > rank()) ? other : this;
	}

	private int rank() {
		return this.given.rank() + this.family.rank();
	}

}
