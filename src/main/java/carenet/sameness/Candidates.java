package carenet.sameness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import carenet.access.Access;
import carenet.access.Right;
import carenet.likeness.Blocks;
import carenet.likeness.Likeness;
import carenet.likeness.Profile;
import carenet.likeness.Told;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.NotFound;
import carenet.study.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds records that may be of one person: carers around the same client, professionals
 * wherever they are. Nothing becomes one by it; who was said to be two is not found.
 */
@Component
public class Candidates {

	/** The most pairs of one answer. */
	public static final int MOST = 2_000;

	/** The most pairs of which it is asked how people told of them. */
	private static final int MOST_ASKED = 20_000;

	private final KnownPeople people;

	private final Tellings tellings;

	private final Differences differences;

	private final Access access;

	Candidates(KnownPeople people, Tellings tellings, Differences differences, Access access) {
		this.people = people;
		this.tellings = tellings;
		this.differences = differences;
		this.access = access;
	}

	/**
	 * What is looked for.
	 *
	 * @param client only people who are both spoken of around this client; null for all
	 * @param least the lowest score
	 */
	public record Wish(@Nullable Id client, double least) {

		public Wish {
			if (!(least >= 0 && least <= 1)) {
				throw new BadInput("the least score is %s; right would be a number from 0 to 1".formatted(least));
			}
		}

	}

	/**
	 * What was found.
	 *
	 * @param candidates the likeliest first
	 * @param left what was not looked at, in sentences
	 */
	public record Found(List<Candidate> candidates, List<String> left) {
	}

	/** Pairs about which nobody has decided. */
	public Found find(Wish wish, Progress progress) {
		this.access.require(Right.MERGE);
		Search search = new Search(wish.least(), this.differences.standing());
		if (wish.client() != null) {
			around(wish.client(), search);
		}
		else {
			everywhere(search, progress);
		}
		List<Candidate> found = this.tellings.candidates(search.pairs())
			.stream()
			.filter((one) -> one.likeness().score() >= wish.least())
			.sorted(Comparator.comparingDouble((Candidate one) -> -one.likeness().bits())
				.thenComparing((one) -> one.kept().id())
				.thenComparing((one) -> one.record().id()))
			.toList();
		if (found.size() > MOST) {
			search.leave(String.format(Locale.ROOT, "%,d pairs reach that score: these are the %,d likeliest.",
					found.size(), MOST));
		}
		return new Found(found.subList(0, Math.min(MOST, found.size())), List.copyOf(search.left()));
	}

	private void around(Id client, Search search) {
		List<KnownPeople.Circle> circle = this.people.circle(client);
		if (circle.isEmpty()) {
			throw new NotFound("There is no client %s here.".formatted(client));
		}
		circle.forEach(search::within);
	}

	private void everywhere(Search search, Progress progress) {
		String after = "";
		long done = 0;
		for (List<KnownPeople.Circle> some = this.people.circles(after); !some.isEmpty(); some = this.people
			.circles(after)) {
			some.forEach(search::within);
			after = some.getLast().client().value();
			done += some.size();
			progress.at(new Progress.Step("circles compared", done, Progress.Step.UNKNOWN, "clients"));
		}
		search.among(this.people.staff());
		progress.at(new Progress.Step("professionals compared", 1, 1, "steps"));
	}

	/**
	 * One pair as it stands now; empty where one of the two is not there, or both are
	 * one.
	 */
	Optional<Candidate> of(Map<Id, Somebody> known, Id one, Id other) {
		Somebody first = known.get(one);
		Somebody second = known.get(other);
		return (first == null || second == null || first.id().equals(second.id())
				|| first.profile().kind() != second.profile().kind()) ? Optional.empty()
						: this.tellings.candidates(List.of(new Tellings.Pair(first, second))).stream().findFirst();
	}

	/** The pairs of one search, as they are found. */
	private static final class Search {

		private final double least;

		private final Differences.Standing differences;

		private final Map<Id, Somebody> known = new HashMap<>();

		private final Set<Set<Id>> seen = new LinkedHashSet<>();

		private final List<Tellings.Pair> pairs = new ArrayList<>();

		private final Set<String> left = new LinkedHashSet<>();

		Search(double least, Differences.Standing differences) {
			this.least = least;
			this.differences = differences;
		}

		List<Tellings.Pair> pairs() {
			return this.pairs;
		}

		Set<String> left() {
			return this.left;
		}

		void leave(String sentence) {
			this.left.add(sentence);
		}

		/** Everybody of a circle with everybody. */
		void within(KnownPeople.Circle circle) {
			List<Somebody> people = circle.people();
			for (int i = 0; i < people.size(); i++) {
				for (int j = i + 1; j < people.size(); j++) {
					compare(people.get(i), people.get(j));
				}
			}
			if (circle.isCut()) {
				leave("More than %d people are spoken of around %s: the first %d were compared."
					.formatted(KnownPeople.MOST_OF_CIRCLE, circle.client(), KnownPeople.MOST_OF_CIRCLE));
			}
		}

		/** Those who have something in common by which one could be the other. */
		void among(List<Somebody> staff) {
			staff.forEach((one) -> this.known.put(one.id(), one));
			new Blocks(staff.stream().map(Somebody::profile).toList())
				.pairs((one, other) -> compare(somebody(one), somebody(other)))
				.forEach(this::leave);
		}

		private Somebody somebody(Profile profile) {
			Somebody somebody = this.known.get(profile.id());
			if (somebody == null) {
				throw new IllegalStateException("a profile of nobody");
			}
			return somebody;
		}

		private void compare(Somebody one, Somebody other) {
			if (one.profile().kind() != other.profile().kind() || one.id().equals(other.id())
					|| !Likeness.of(one.profile(), other.profile(), Told.NOTHING).canReach(this.least)
					|| this.differences.between(one, other).isPresent()
					|| !this.seen.add(Set.of(one.id(), other.id()))) {
				return;
			}
			if (this.pairs.size() < MOST_ASKED) {
				this.pairs.add(new Tellings.Pair(one, other));
			}
			else {
				leave(String.format(Locale.ROOT, "More than %,d pairs are alike: the rest was not looked at. "
						+ "Ask client by client, or for a higher score.", MOST_ASKED));
			}
		}

	}

}
