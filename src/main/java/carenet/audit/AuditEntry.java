package carenet.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import carenet.study.BadInput;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * One deed as the log keeps it: the fields of NEN 7513:2018, without a name or an id of
 * whom it was about.
 *
 * @param number 1, 2, 3 …; it alone says what came first
 * @param moment when, as the clock said it then (date and time of the event)
 * @param deed what was done (event)
 * @param outcome how it ended (result)
 * @param doer who did it, and from where (user, access point)
 * @param about tokens of the clients and supporters that it was about (object: the
 * client)
 * @param object with what it was done, or to what (object: the data)
 * @param reason why, where the usual limits were passed
 */
public record AuditEntry(long number, Instant moment, Deed deed, Outcome outcome, Doer doer, List<String> about,
		AuditObject object, @Nullable Reason reason) {

	/** About how many people one entry can be. */
	public static final int MOST_PEOPLE = 200;

	private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");

	public AuditEntry {
		about = List.copyOf(about);
		if (number < 1 || !about.stream().allMatch((token) -> TOKEN.matcher(token).matches())) {
			throw new BadInput("an entry has a number from 1 on, and names people by tokens");
		}
		refuseTooMany(about);
	}

	private static void refuseTooMany(Collection<?> people) {
		if (people.size() > MOST_PEOPLE) {
			throw new BadInput("one entry about %d people; at most %d".formatted(people.size(), MOST_PEOPLE));
		}
	}

	/**
	 * A deed that is to be recorded.
	 *
	 * @param deed what is done
	 * @param outcome how it ended
	 * @param doer who does it
	 * @param about clients and supporters, all of whom are there
	 * @param object with what, or to what
	 * @param reason why; required for an emergency
	 */
	public record Draft(Deed deed, Outcome outcome, Doer doer, List<Id> about, AuditObject object,
			@Nullable Reason reason) {

		public Draft {
			about = about.stream().distinct().toList();
			refuseTooMany(about);
			if (deed == Deed.EMERGENCY && reason == null) {
				throw new BadInput("emergency access needs a reason");
			}
		}

		/** What is done, and about nobody in particular. */
		public static Draft of(Deed deed, Doer doer, AuditObject object) {
			return new Draft(deed, Outcome.DONE, doer, List.of(), object, null);
		}

		public Draft about(Id person) {
			return about(List.of(person));
		}

		public Draft about(Collection<Id> people) {
			return new Draft(this.deed, this.outcome, this.doer, List.copyOf(people), this.object, this.reason);
		}

		public Draft as(Deed other) {
			return new Draft(other, this.outcome, this.doer, this.about, this.object, this.reason);
		}

		public Draft with(AuditObject other) {
			return new Draft(this.deed, this.outcome, this.doer, this.about, other, this.reason);
		}

		public Draft by(Doer other) {
			return new Draft(this.deed, this.outcome, other, this.about, this.object, this.reason);
		}

		public Draft ended(Outcome other) {
			return new Draft(this.deed, other, this.doer, this.about, this.object, this.reason);
		}

		public Draft because(Reason why) {
			return new Draft(this.deed, this.outcome, this.doer, this.about, this.object, why);
		}

	}

}
